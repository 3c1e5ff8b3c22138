package org.mantianxing.matching;

import java.util.List;

/**
 * The best fitting first.
 *
 * @param nearly those whom exactly one rule keeps out, the best first
 * @param fitting how many fit in all
 */
public record Ranking(List<Match> ranked, List<Near> nearly, int fitting) {
    public Ranking {
        ranked = List.copyOf(ranked);
        nearly = List.copyOf(nearly);
    }
}
