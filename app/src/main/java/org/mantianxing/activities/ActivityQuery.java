package org.mantianxing.activities;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        int size) {

    /** Calls that can still be answered. */
    public static ActivityQuery calling(Instant now, int size) {
        return new ActivityQuery(Set.of(ActivityState.RECRUITING), null, null, "", "", now, null, false, null, size);
    }

    public ActivityQuery until(Instant end) {
        return new ActivityQuery(states, path, team, category, word, from, end, newestFirst, after, size);
    }

    public ActivityQuery after(@Nullable String key) {
        return new ActivityQuery(states, path, team, category, word, from, to, newestFirst, key, size);
    }
}
