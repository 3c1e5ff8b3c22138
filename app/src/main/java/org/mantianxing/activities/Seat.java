package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place for one volunteer.
 *
 * @param skill the skill that it needs, empty for anybody
 * @param volunteer who holds it, or held it when it was closed; null where the reader may not know
 */
public record Seat(
        UUID id,
        UUID activity,
        String skill,
        State state,
        @Nullable UUID volunteer,
        @Nullable Instant takenAt) {

    /** Whether somebody can take it. */
    public enum State {
        OPEN,
        HELD,
        CLOSED
    }

    Seat withoutVolunteer() {
        return new Seat(id, activity, skill, state, null, takenAt);
    }
}
