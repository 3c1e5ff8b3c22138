package org.mantianxing.figures.cube;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One measure, added up for every cell; rows come and go. */
sealed interface Tally permits Tally.Sum, Tally.Different, Marks, Values {
    /** Rows in {@code cells}, -1 where one does not count; {@code values} are those of the measure's column. */
    void add(int[] cells, int[] values, int count);

    void move(int cell, int value, int sign);

    /** Takes in what another thread has added up. */
    void merge(Tally other);

    long value(int cell);

    /** What it takes, in bytes. */
    long bytes();

    /** How often each value occurs; of values that are told apart, how many occur so often. Empty where nobody keeps that. */
    default SortedMap<Integer, Integer> spread(int cell) {
        return new TreeMap<>();
    }

    /** Over some cells together: what counts in two of them counts once. */
    long total(int[] cells);

    static Tally of(Measure measure, int cells) {
        return switch (measure.kind()) {
            case COUNT -> new Sum(cells, true);
            case SUM -> new Sum(cells, false);
            case DIFFERENT -> cells <= Different.MOST_CELLS ? new Different(cells) : new Marks(cells);
            case VALUES -> new Values(cells);
        };
    }

    /** Counts rows, or adds a column up. */
    record Sum(long[] sums, boolean rows) implements Tally {
        Sum(int cells, boolean rows) {
            this(new long[cells], rows);
        }

        @Override
        public void add(int[] cells, int[] values, int count) {
            for (int i = 0; i < count; i++) {
                if (cells[i] >= 0) {
                    sums[cells[i]] += rows ? 1 : values[i];
                }
            }
        }

        @Override
        public void move(int cell, int value, int sign) {
            sums[cell] += sign * (rows ? 1L : value);
        }

        @Override
        public void merge(Tally other) {
            long[] more = ((Sum) other).sums;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += more[i];
            }
        }

        @Override
        public long value(int cell) {
            return sums[cell];
        }

        @Override
        public long total(int[] cells) {
            long total = 0;
            for (int cell : cells) {
                total += sums[cell];
            }
            return total;
        }

        @Override
        public long bytes() {
            return 8L * sums.length;
        }
    }

    /** How often each value occurs in each cell: so that one who goes is missed only when they came once. */
    record Different(int[] @Nullable [] times, int[] different) implements Tally {
        /** For more cells it would take too much memory. */
        static final int MOST_CELLS = 64;

        private static final int FEW = 1024;

        Different(int cells) {
            this(new int[cells][], new int[cells]);
        }

        @Override
        public void add(int[] cells, int[] values, int count) {
            for (int i = 0; i < count; i++) {
                if (cells[i] >= 0) {
                    int[] here = room(cells[i], values[i]);
                    if (here[values[i]]++ == 0) {
                        different[cells[i]]++;
                    }
                }
            }
        }

        @Override
        public void move(int cell, int value, int sign) {
            int[] here = room(cell, value);
            int before = here[value];
            here[value] += sign;
            different[cell] += (here[value] == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
        }

        @Override
        public void merge(Tally other) {
            Different more = (Different) other;
            for (int cell = 0; cell < different.length; cell++) {
                int[] theirs = more.times[cell];
                for (int value = 0; theirs != null && value < theirs.length; value++) {
                    if (theirs[value] != 0) {
                        move(cell, value, theirs[value]);
                    }
                }
            }
        }

        @Override
        public long value(int cell) {
            return different[cell];
        }

        @Override
        public long total(int[] cells) {
            Marks marks = new Marks(1);
            for (int cell : cells) {
                int[] here = times[cell];
                for (int value = 0; here != null && value < here.length; value++) {
                    if (here[value] != 0) {
                        marks.move(0, value, 1);
                    }
                }
            }
            return marks.value(0);
        }

        @Override
        public long bytes() {
            long bytes = 4L * different.length;
            for (int[] here : times) {
                bytes += here == null ? 0 : 4L * here.length;
            }
            return bytes;
        }

        /** How many values occur once, twice and so on. */
        @Override
        public SortedMap<Integer, Integer> spread(int cell) {
            SortedMap<Integer, Integer> spread = new TreeMap<>();
            int[] few = new int[FEW];
            int[] here = times[cell];
            for (int value = 0; here != null && value < here.length; value++) {
                if (here[value] > 0 && here[value] < FEW) {
                    few[here[value]]++;
                } else if (here[value] != 0) {
                    spread.merge(here[value], 1, Integer::sum);
                }
            }
            for (int times = 1; times < FEW; times++) {
                if (few[times] > 0) {
                    spread.put(times, few[times]);
                }
            }
            return spread;
        }

        private int[] room(int cell, int value) {
            int[] here = times[cell];
            if (here == null || here.length <= value) {
                int size = Math.max(1024, Integer.highestOneBit(Math.max(1, value)) * 2);
                here = here == null ? new int[size] : Arrays.copyOf(here, size);
                times[cell] = here;
            }
            return here;
        }
    }
}
