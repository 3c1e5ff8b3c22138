package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.volunteers.Children;

/**
 * An activity and its call. What only those who hold a seat may see is named by vault ids.
 *
 * @param origin the order it serves, or null
 * @param organiser name of the team or site that runs it
 * @param risks codes of risk kinds
 * @param agreement codes of the cases in which a written agreement is needed
 * @param waves how many waves of offers have gone out
 * @param endedWords why it was called off or left unmet
 * @param more what only some calls say
 * @param series what it is one of, or null
 * @param event of which it is a shift, or null
 * @param sequence how often what a calendar shows has changed
 * @param seats how many seats it has
 * @param taken how many of them are held
 */
public record Activity(
        UUID id,
        @Nullable UUID origin,
        String title,
        String category,
        UUID site,
        String path,
        @Nullable UUID team,
        String organiser,
        Instant start,
        Instant end,
        String place,
        @Nullable Double lon,
        @Nullable Double lat,
        String content,
        String conditions,
        int minAge,
        List<String> risks,
        String measures,
        String insurance,
        List<String> agreement,
        String agreementText,
        @Nullable UUID leader,
        String leaderWords,
        @Nullable UUID leaderPhone,
        @Nullable UUID contactName,
        @Nullable UUID contactPhone,
        @Nullable UUID contactPlace,
        Instant replyBy,
        boolean openSignUp,
        int waves,
        @Nullable Instant nextWaveAt,
        ActivityState state,
        String endedWords,
        Instant createdAt,
        Particulars more,
        @Nullable UUID series,
        @Nullable UUID event,
        int sequence,
        Instant changedAt,
        int seats,
        int taken) {
    static final Duration EARLY = Duration.ofMinutes(60);
    static final Duration AFTER = Duration.ofHours(2);

    public int open() {
        return seats - taken;
    }

    public long minutes() {
        return Duration.between(start, end).toMinutes();
    }

    /** Whether children may come beside a guardian; those from 14 on come by themselves. */
    public boolean families() {
        return minAge < Children.OWN_PHONE;
    }

    /** Whether seats may still be taken or given back. */
    public boolean calling() {
        return state == ActivityState.RECRUITING || state == ActivityState.STAFFED;
    }

    /** From when people check in. */
    public Instant checkInOpens() {
        return start.minus(EARLY);
    }

    /** Until when they check in and out by themselves. */
    public Instant checkInCloses() {
        return end.plus(AFTER);
    }

    public boolean needsAgreement() {
        return !agreement.isEmpty();
    }
}
