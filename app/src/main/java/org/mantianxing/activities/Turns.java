package org.mantianxing.activities;

import java.util.Map;
import java.util.UUID;
import org.mantianxing.matching.Reached;

/**
 * Whether everybody whom the calls of late would have fitted was asked.
 *
 * @param days since when
 * @param calls how many calls that were
 * @param names of some of those who were not asked, masked
 */
public record Turns(int days, int calls, Reached reached, Map<UUID, String> names) {
    /** Those who were not. */
    public int waiting() {
        return reached.could() - reached.asked();
    }
}
