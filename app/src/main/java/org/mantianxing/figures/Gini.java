package org.mantianxing.figures;

import java.util.Map;
import java.util.SortedMap;

/** Gini's coefficient. */
final class Gini {
    private Gini() {}

    /**
     * Of what each has; those beyond {@code spread} up to {@code people} have nothing. NaN for nobody, 0 where there is
     * nothing to share. With the amounts x sorted, i from 1: (2 Σ i·x) / (n Σ x) − (n + 1) / n.
     *
     * @param spread how many have so much, the least first
     */
    static double of(SortedMap<Integer, Integer> spread, long people) {
        if (people == 0) {
            return Double.NaN;
        }
        long before =
                people - spread.values().stream().mapToLong(count -> count).sum();
        double sum = 0;
        double ranked = 0;
        for (Map.Entry<Integer, Integer> one : spread.entrySet()) {
            double count = one.getValue();
            double ranks = count * before + count * (count + 1) / 2;
            sum += one.getKey() * count;
            ranked += one.getKey() * ranks;
            before += one.getValue();
        }
        return sum == 0 ? 0 : 2 * ranked / (people * sum) - (people + 1.0) / people;
    }
}
