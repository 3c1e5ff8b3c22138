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
 * @param leaderNumber the leader's telephone number as typed, sealed when the call is put out; empty: {@code leaderPhone}
 *     stands
 * @param more what only some calls say
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
        boolean openSignUp,
        String leaderNumber,
        Particulars more) {

    /** A call whose leader's number, if there is one, is sealed already. */
    public NewCall(
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
        this(
                origin,
                title,
                category,
                site,
                team,
                start,
                end,
                place,
                lon,
                lat,
                contactName,
                contactPhone,
                contactPlace,
                content,
                conditions,
                minAge,
                seats,
                risks,
                measures,
                insurance,
                agreement,
                agreementText,
                leader,
                leaderWords,
                leaderPhone,
                replyBy,
                openSignUp,
                "",
                Particulars.NONE);
    }

    /** The same without what belongs to an order. */
    NewCall withoutOrder() {
        return new NewCall(
                null,
                title,
                category,
                site,
                team,
                start,
                end,
                place,
                lon,
                lat,
                null,
                null,
                null,
                content,
                conditions,
                minAge,
                seats,
                risks,
                measures,
                insurance,
                agreement,
                agreementText,
                leader,
                leaderWords,
                leaderPhone,
                replyBy,
                openSignUp,
                leaderNumber,
                more.serving(null));
    }

    /** The same at another time. */
    NewCall between(Instant from, Instant to, Instant reply) {
        return shift(title, from, to, reply, place, lon, lat, seats);
    }

    /** The same under another title, at another time and place, for others. */
    NewCall shift(
            String name,
            Instant from,
            Instant to,
            Instant reply,
            String where,
            @Nullable Double east,
            @Nullable Double north,
            List<SeatNeed> needs) {
        return new NewCall(
                origin,
                name,
                category,
                site,
                team,
                from,
                to,
                where,
                east,
                north,
                contactName,
                contactPhone,
                contactPlace,
                content,
                conditions,
                minAge,
                needs,
                risks,
                measures,
                insurance,
                agreement,
                agreementText,
                leader,
                leaderWords,
                leaderPhone,
                reply,
                openSignUp,
                leaderNumber,
                more);
    }

    public NewCall with(Particulars particulars) {
        return new NewCall(
                origin,
                title,
                category,
                site,
                team,
                start,
                end,
                place,
                lon,
                lat,
                contactName,
                contactPhone,
                contactPlace,
                content,
                conditions,
                minAge,
                seats,
                risks,
                measures,
                insurance,
                agreement,
                agreementText,
                leader,
                leaderWords,
                leaderPhone,
                replyBy,
                openSignUp,
                leaderNumber,
                particulars);
    }

    /** The same, as a session of a course. */
    public NewCall teaching(Taught.Lesson lesson) {
        return new NewCall(
                origin,
                lesson.name(),
                lesson.category(),
                site,
                team,
                start,
                end,
                place,
                lon,
                lat,
                contactName,
                contactPhone,
                contactPlace,
                lesson.content(),
                conditions,
                minAge,
                seats,
                risks,
                measures,
                insurance,
                agreement,
                agreementText,
                leader,
                leaderWords,
                leaderPhone,
                replyBy,
                openSignUp,
                leaderNumber,
                more.teaching(lesson.course()));
    }

    /** The same call as it is put out: the least age that holds in truth, and the leader found by the number typed. */
    NewCall ready(int age, @Nullable UUID foundLeader, @Nullable UUID sealedPhone) {
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
                foundLeader,
                leaderWords.strip(),
                sealedPhone,
                replyBy,
                openSignUp,
                "",
                more);
    }
}
