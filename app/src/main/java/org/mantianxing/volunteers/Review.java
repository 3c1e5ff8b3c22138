package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;

/**
 * A look at a registration, where the district wants one.
 *
 * @param why it was refused, as the person reads it
 */
public record Review(UUID id, UUID volunteer, State state, Instant askedAt, String decidedName, String why) {
    /** Where it stands. */
    public enum State {
        ASKED,
        ADMITTED,
        REFUSED,
        /** The person did not want it any more. */
        WITHDRAWN
    }
}
