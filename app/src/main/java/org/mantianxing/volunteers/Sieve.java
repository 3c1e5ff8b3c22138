package org.mantianxing.volunteers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through who might be asked for something, and keeps out who certainly may not: so that of ninety thousand people
 * only some hundreds are looked at closely.
 *
 * @param skills one of which is needed; empty where anybody will do
 * @param slots the parts of the week that it takes, as in {@link Volunteer#free()}
 * @param lon WGS-84 degrees of the place, null where it has none
 * @param misses how many of both, time and distance, may be missed: 1 where near misses are asked for too
 */
public record Sieve(
        Set<String> skills,
        int slots,
        @Nullable Double lon,
        @Nullable Double lat,
        int misses) {

    public Sieve {
        skills = Set.copyOf(skills);
    }

    /** All who have one of these skills, wherever and whenever. */
    public static Sieve of(Set<String> skills) {
        return new Sieve(skills, 0, null, null, 0);
    }
}
