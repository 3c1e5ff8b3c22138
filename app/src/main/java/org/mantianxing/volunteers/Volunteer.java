package org.mantianxing.volunteers;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer of the archive, personal data only masked.
 *
 * @param id the account's id
 * @param number says nothing about the person
 * @param path of the home station
 * @param free 21 bits: day of the week × morning, afternoon, evening; bit = (ISO day − 1) · 3 + part
 * @param maxMetres how far they are ready to go
 */
public record Volunteer(
        UUID id,
        String number,
        String nameMasked,
        UUID site,
        String path,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Integer birthYear,
        String sex,
        int free,
        int maxMetres,
        Offers offers,
        State state,
        Set<String> skills) {

    /** Which calls somebody wants (PIPL art. 24: an easy non-personalised choice, or none at all). */
    public enum Offers {
        /** Calls chosen by fit. */
        PERSONAL,
        /** Every call of the home area, not chosen by fit. */
        PLAIN,
        /** No calls. */
        NONE
    }

    /** Where somebody stands in the archive. */
    public enum State {
        ACTIVE,
        PAUSED,
        LEFT,
        BARRED
    }

    public Volunteer {
        skills = Set.copyOf(skills);
    }
}
