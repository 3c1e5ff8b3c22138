package org.mantianxing.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of one volunteer adds up to.
 *
 * @param minutes served and recorded here
 * @param declared minutes served elsewhere, told with proof
 * @param star from 0; how many stars the volunteer has
 * @param servedOn last day of service that counts and was recorded here, null where there is none
 */
public record Total(
        UUID volunteer,
        long minutes,
        long declared,
        int star,
        @Nullable LocalDate servedOn) {
    static Total none(UUID volunteer) {
        return new Total(volunteer, 0, 0, 0, null);
    }

    public long all() {
        return minutes + declared;
    }
}
