package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an activity stands, for figures.
 *
 * @param seats all that it has or had when it closed
 * @param taken those that somebody holds
 */
public record ActivityFact(
        UUID id,
        String path,
        @Nullable UUID team,
        String category,
        ActivityState state,
        Instant startAt,
        int seats,
        int taken) {

    /** Somebody who signed up; {@code held}: still has the seat, otherwise gave it back late. */
    public record Signed(
            UUID activity,
            UUID volunteer,
            String skill,
            boolean held,
            boolean confirmed,
            @Nullable Instant inAt,
            boolean absent,
            boolean excused) {}

    /** Somebody who was asked. */
    public record Asked(UUID id, UUID activity, UUID volunteer, Offer.State state, Instant sentAt) {}
}
