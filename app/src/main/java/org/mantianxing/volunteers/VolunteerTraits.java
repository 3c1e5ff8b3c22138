package org.mantianxing.volunteers;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people looked for are like, as far as they have told it; each part may be left open.
 *
 * @param sex by GB/T 2261.1, empty for any
 * @param minAge in years that end this year, or null
 * @param maxAge likewise
 * @param slots of the week in one of which they have said to be free, 0 for any
 * @param among these alone, null for everybody
 * @param except without these
 */
public record VolunteerTraits(
        String sex,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        int slots,
        @Nullable Set<UUID> among,
        Set<UUID> except) {
    public static final VolunteerTraits ANY = new VolunteerTraits("", null, null, 0, null);

    /** Without exception. */
    public VolunteerTraits(
            String sex, @Nullable Integer minAge, @Nullable Integer maxAge, int slots, @Nullable Set<UUID> among) {
        this(sex, minAge, maxAge, slots, among, Set.of());
    }
}
