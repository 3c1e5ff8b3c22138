package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;

/** A guardian is asked, or has answered; told to whoever should know. {@code name}: of the minor, masked. */
public record ConsentTold(UUID id, What what, UUID volunteer, UUID guardian, String name, Instant at) {
    /** What happened. */
    public enum What {
        ASKED,
        GIVEN,
        REFUSED,
        WITHDRAWN
    }
}
