package org.mantianxing.records;

import java.util.UUID;

/**
 * What the ledger of one volunteer adds up to.
 *
 * @param minutes served and recorded here
 * @param declared minutes served elsewhere, told with proof
 * @param star from 0; how many stars the volunteer has
 */
public record Total(UUID volunteer, long minutes, long declared, int star) {
    static Total none(UUID volunteer) {
        return new Total(volunteer, 0, 0, 0);
    }

    public long all() {
        return minutes + declared;
    }
}
