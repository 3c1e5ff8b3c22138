package org.mantianxing.figures;

import java.util.Collection;

/** Gini's coefficient. */
final class Gini {
    private Gini() {}

    /**
     * Of what each has; those beyond {@code amounts} up to {@code people} have nothing. NaN for nobody, 0 where there is
     * nothing to share. With the amounts x sorted, i from 1: (2 Σ i·x) / (n Σ x) − (n + 1) / n.
     */
    static double of(Collection<Integer> amounts, long people) {
        if (people == 0) {
            return Double.NaN;
        }
        int[] sorted = amounts.stream().mapToInt(amount -> amount).sorted().toArray();
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (people - sorted.length + i + 1) * (double) sorted[i];
        }
        return sum == 0 ? 0 : 2 * ranked / (people * sum) - (people + 1.0) / people;
    }
}
