package org.mantianxing.bench.match;

import java.util.Arrays;

/** The k largest of a stream of numbers. */
final class Top {
    private final int[] points;
    private int size;

    Top(int k) {
        this.points = new int[k];
    }

    int bar() {
        return size < points.length ? -1 : points[size - 1];
    }

    void offer(int one) {
        if (one <= bar()) {
            return;
        }
        int at = size < points.length ? size++ : size - 1;
        while (at > 0 && points[at - 1] < one) {
            points[at] = points[at - 1];
            at--;
        }
        points[at] = one;
    }

    int[] points() {
        return Arrays.copyOf(points, size);
    }
}
