package org.mantianxing.figures.cube;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All values of a cell, sorted, with how often each occurs. */
record Values(List<TreeMap<Integer, Integer>> all) implements Tally {
    Values(int cells) {
        this(Stream.generate(TreeMap<Integer, Integer>::new).limit(cells).toList());
    }

    @Override
    public void add(int[] cells, int[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (cells[i] >= 0) {
                move(cells[i], values[i], 1);
            }
        }
    }

    @Override
    public void move(int cell, int value, int sign) {
        if (value >= 0) {
            all.get(cell).merge(value, sign, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    @Override
    public void merge(Tally other) {
        for (int cell = 0; cell < all.size(); cell++) {
            int at = cell;
            ((Values) other).all.get(cell).forEach((value, times) -> move(at, value, times));
        }
    }

    @Override
    public long bytes() {
        return all.stream().mapToLong(each -> 64L * each.size()).sum();
    }

    @Override
    public long total(int[] cells) {
        return Arrays.stream(cells).mapToLong(this::value).sum();
    }

    /** How many there are. */
    @Override
    public long value(int cell) {
        return all.get(cell).values().stream().mapToLong(times -> times).sum();
    }

    @Override
    public SortedMap<Integer, Integer> spread(int cell) {
        return new TreeMap<>(all.get(cell));
    }
}
