package org.mantianxing.activities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call for volunteers, with all that a call must say (order 67, art. on recruiting; see docs/glossary.md).
 *
 * @param origin the order it serves, or null
 * @param contactName vault ids of what only those who hold a seat may see
 * @param minAge in years
 * @param agreement codes of the cases in which a written agreement is needed
 * @param openSignUp whether anybody may sign up, besides those who are offered a seat
 */
public record NewCall(
        @Nullable UUID origin,
        String title,
        String category,
        UUID site,
        @Nullable UUID team,
        Instant start,
        Instant end,
        String place,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable UUID contactName,
        @Nullable UUID contactPhone,
        @Nullable UUID contactPlace,
        String content,
        String conditions,
        int minAge,
        List<SeatNeed> seats,
        List<String> risks,
        String measures,
        String insurance,
        List<String> agreement,
        String agreementText,
        @Nullable UUID leader,
        String leaderWords,
        @Nullable UUID leaderPhone,
        Instant replyBy,
        boolean openSignUp) {

    /** The same call with another least age. */
    NewCall grownUp(int age) {
        return new NewCall(
                origin,
                title.strip(),
                category,
                site,
                team,
                start,
                end,
                place.strip(),
                lon,
                lat,
                contactName,
                contactPhone,
                contactPlace,
                content.strip(),
                conditions.strip(),
                age,
                seats,
                risks,
                measures.strip(),
                insurance.strip(),
                agreement,
                agreementText.strip(),
                leader,
                leaderWords.strip(),
                leaderPhone,
                replyBy,
                openSignUp);
    }
}
