package org.mantianxing.matching;

import java.util.List;
import java.util.Map;

/**
 * The best fitting first.
 *
 * @param nearly those whom exactly one rule keeps out, the best first
 * @param fitting how many fit in all
 * @param missing how many in all are kept out by one rule alone, by what they lack
 */
public record Ranking(List<Match> ranked, List<Near> nearly, int fitting, Map<Reason.Code, Integer> missing) {
    public Ranking {
        ranked = List.copyOf(ranked);
        nearly = List.copyOf(nearly);
        missing = Map.copyOf(missing);
    }
}
