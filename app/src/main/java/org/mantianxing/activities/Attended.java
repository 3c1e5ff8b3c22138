package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the leader says of one volunteer at the roll call.
 *
 * @param from null for the planned start
 * @param to null for the planned end
 */
public record Attended(
        UUID volunteer,
        boolean came,
        @Nullable Instant from,
        @Nullable Instant to,
        String words) {

    public static Attended came(UUID volunteer) {
        return new Attended(volunteer, true, null, null, "");
    }

    public static Attended absent(UUID volunteer) {
        return new Attended(volunteer, false, null, null, "");
    }
}
