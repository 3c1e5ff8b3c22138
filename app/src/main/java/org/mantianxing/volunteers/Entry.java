package org.mantianxing.volunteers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a list of volunteers.
 *
 * @param since when they registered, null for now
 */
public record Entry(NewVolunteer card, @Nullable Instant since, Guardianship guardian) {
    /** What a list knows of a guardian's consent. */
    public enum Guardianship {
        /** Of age. */
        NOT_NEEDED,
        /** Under 18, with a guardian's consent on paper. */
        ON_FILE,
        /** Under 18, and no guardian has agreed yet: no volunteer until one does, on their own phone. */
        LACKING
    }

    /** Somebody of age. */
    public Entry(NewVolunteer card, @Nullable Instant since) {
        this(card, since, Guardianship.NOT_NEEDED);
    }
}
