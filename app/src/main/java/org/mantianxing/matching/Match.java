package org.mantianxing.matching;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who fits.
 *
 * @param score 0 to 100, the sum of the parts
 */
public record Match(UUID candidate, int score, List<Part> parts, List<Reason> reasons) {
    public Match {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
    }
}
