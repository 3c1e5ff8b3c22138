package org.mantianxing.matching.week;

import java.util.Arrays;

/** Whole numbers in a row that grows. */
final class Ints {
    private int[] all = new int[16];
    private int size;

    void add(int one) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = one;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return all[at];
    }

    void set(int at, int one) {
        all[at] = one;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(all, size);
    }
}
