package org.mantianxing.activities;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.ChinaTime;

/**
 * Which activities to list, those that begin soonest first.
 *
 * @param states empty for all
 * @param path at or below this site, or null
 * @param category code, or empty
 * @param word in title or place, or empty
 * @param from not before
 * @param newestFirst the latest start first
 * @param after key of the last row seen, or null
 * @param riskAt now, where only those are wanted that may fail, or null
 */
public record ActivityQuery(
        Set<ActivityState> states,
        @Nullable String path,
        @Nullable UUID team,
        String category,
        String word,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean newestFirst,
        @Nullable String after,
        int size,
        @Nullable Instant riskAt) {

    /** Whether they may fail or not. */
    public ActivityQuery(
            Set<ActivityState> states,
            @Nullable String path,
            @Nullable UUID team,
            String category,
            String word,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean newestFirst,
            @Nullable String after,
            int size) {
        this(states, path, team, category, word, from, to, newestFirst, after, size, null);
    }

    /**
     * Only those that may fail: within three days of the start with less than half of the seats taken, or within one with
     * less than half of those who have one confirmed.
     */
    public ActivityQuery atRisk(Instant now) {
        return new ActivityQuery(states, path, team, category, word, from, to, newestFirst, after, size, now);
    }

    /** Calls that can still be answered. */
    public static ActivityQuery calling(Instant now, int size) {
        return new ActivityQuery(Set.of(ActivityState.RECRUITING), null, null, "", "", now, null, false, null, size);
    }

    /** Until the next Monday. */
    public ActivityQuery thisWeek(Instant now) {
        return until(ChinaTime.instant(monday(now).atStartOfDay()));
    }

    /** From the next Saturday, or now on one, until Monday. */
    public ActivityQuery weekend(Instant now) {
        Instant saturday = ChinaTime.instant(monday(now).minusDays(2).atStartOfDay());
        Instant begin = saturday.isAfter(now) ? saturday : now;
        return new ActivityQuery(states, path, team, category, word, begin, to, newestFirst, after, size, riskAt)
                .thisWeek(now);
    }

    private static LocalDate monday(Instant now) {
        return ChinaTime.date(now).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    public ActivityQuery until(Instant end) {
        return new ActivityQuery(states, path, team, category, word, from, end, newestFirst, after, size, riskAt);
    }

    public ActivityQuery after(@Nullable String key) {
        return new ActivityQuery(states, path, team, category, word, from, to, newestFirst, key, size, riskAt);
    }
}
