package org.mantianxing.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a certificate that the volunteer, or whoever looks at it, should know.
 *
 * @param skill its name
 * @param expires the last day on which it holds
 * @param why it was not taken, otherwise empty
 */
public record ProofTold(
        UUID id,
        Whose whose,
        What what,
        String skill,
        @Nullable LocalDate expires,
        String why,
        Instant at) {
    /** Which certificate, of whom, at home where. */
    public record Whose(UUID proof, UUID volunteer, String path) {}

    /** What happened. */
    public enum What {
        /** It waits for a look. */
        OFFERED,
        VERIFIED,
        REFUSED,
        /** It ends within thirty days. */
        ENDING,
        ENDED,
        /** Given after training. */
        EARNED,
        /** It was found not to hold. */
        REVOKED,
        /** What training gave ends within thirty days, or has ended: a session renews it. */
        EARNED_ENDING,
        EARNED_ENDED
    }
}
