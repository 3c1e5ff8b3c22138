package org.mantianxing.matching;

import java.util.List;
import java.util.Map;

/**
 * What a look at everybody says of one call.
 *
 * @param ranked the best of those who fit
 * @param nearly the best of those whom exactly one rule keeps out
 * @param fitting how many fit in all
 * @param missing how many in all one rule alone keeps out, by what they lack
 * @param nearer how many more would come from farther, were they ready to go so many metres
 * @param times how many would fit at other times of the week, the most first
 */
public record Survey(
        List<Match> ranked,
        List<Near> nearly,
        int fitting,
        Map<Reason.Code, Integer> missing,
        List<Farther> nearer,
        List<Otherwise> times) {

    /**
     * So many more would come from farther.
     *
     * @param more who live within {@code metres} and are kept out by the distance alone
     */
    public record Farther(int metres, int more) {}

    /**
     * So many would fit at another time.
     *
     * @param fitting who would fit, did it take place in these {@code slots} of the week
     */
    public record Otherwise(int slots, int fitting) {}

    public Survey {
        ranked = List.copyOf(ranked);
        nearly = List.copyOf(nearly);
        missing = Map.copyOf(missing);
        nearer = List.copyOf(nearer);
        times = List.copyOf(times);
    }
}
