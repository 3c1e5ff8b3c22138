package org.mantianxing.activities;

import java.util.UUID;
import org.mantianxing.kernel.Words;

/** What became of a note of a phone. */
public record Merged(UUID id, Outcome outcome, Words words) {
    /** Nothing is lost: what is not taken is told with its reason. */
    public enum Outcome {
        TAKEN,
        /** Taken as the leader's word, because the code or the clock did not hold. */
        AS_ROLL,
        /** Known before. */
        ALREADY,
        /** The roll was closed already: a second person looks at it. */
        CLAIMED,
        REFUSED
    }
}
