package org.mantianxing.matching;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** The k best rows so far: more points first, then the smaller lot. A row that comes twice is kept once. */
final class Best {
    private final int k;
    private final IntToLongFunction lot;
    private final int[] points;
    private final int[] rows;
    private int size;

    /** @param lot is only drawn between rows of equal points */
    Best(int k, int most, IntToLongFunction lot) {
        this.k = Math.clamp(k, 0, most);
        this.lot = lot;
        this.points = new int[this.k];
        this.rows = new int[this.k];
    }

    /** Nobody with fewer points is wanted any more; -1 as long as anybody is. */
    int bar() {
        if (size < k) {
            return -1;
        }
        return k == 0 ? Integer.MAX_VALUE : points[k - 1];
    }

    void offer(int row, int itsPoints) {
        int at = size;
        while (at > 0 && points[at - 1] < itsPoints) {
            at--;
        }
        if (at > 0 && points[at - 1] == itsPoints) {
            long drawn = lot.applyAsLong(row);
            while (at > 0 && points[at - 1] == itsPoints && lot.applyAsLong(rows[at - 1]) > drawn) {
                at--;
            }
            if (at > 0 && rows[at - 1] == row) {
                return;
            }
        }
        if (at == k) {
            return;
        }
        int behind = Math.min(size, k - 1) - at;
        System.arraycopy(points, at, points, at + 1, behind);
        System.arraycopy(rows, at, rows, at + 1, behind);
        points[at] = itsPoints;
        rows[at] = row;
        size = Math.min(size + 1, k);
    }

    /** Rows, the best first. */
    int[] rows() {
        return Arrays.copyOf(rows, size);
    }
}
