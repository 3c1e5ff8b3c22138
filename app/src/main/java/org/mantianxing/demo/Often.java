package org.mantianxing.demo;

import java.util.Arrays;
import java.util.List;

/** A list whose first entries come more often, by a power law (Zipf). */
final class Often<T> {
    private final List<T> list;
    private final double[] upTo;

    Often(List<T> list, double exponent) {
        this.list = List.copyOf(list);
        this.upTo = new double[list.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.pow(i + 1.0, -exponent);
            upTo[i] = sum;
        }
    }

    /** The entry at a share, from 0 to 1, of all weights. */
    T at(double share) {
        int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
        return list.get(Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1));
    }
}
