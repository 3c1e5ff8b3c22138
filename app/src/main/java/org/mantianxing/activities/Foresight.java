package org.mantianxing.activities;

import java.util.List;
import org.mantianxing.matching.Acceptance;

/**
 * How well answers are foretold: the older three quarters of them against the last quarter.
 *
 * @param answers from how many was learnt in all
 * @param bins what was foretold for offers of a like chance, and what came true
 */
public record Foresight(int answers, List<Acceptance.Bin> bins) {
    public Foresight {
        bins = List.copyOf(bins);
    }
}
