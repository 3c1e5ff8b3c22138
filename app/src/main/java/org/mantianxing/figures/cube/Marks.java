package org.mantianxing.figures.cube;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which values occur in each cell, a bit for each. Nothing can be taken out again: such an answer does not follow. */
record Marks(long[] @Nullable [] bits) implements Tally {
    Marks(int cells) {
        this(new long[cells][]);
    }

    @Override
    public void add(int[] cells, int[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (cells[i] >= 0) {
                room(cells[i], values[i])[values[i] >> 6] |= 1L << values[i];
            }
        }
    }

    @Override
    public void move(int cell, int value, int sign) {
        if (sign < 0) {
            throw new IllegalStateException("Marks stay");
        }
        room(cell, value)[value >> 6] |= 1L << value;
    }

    @Override
    public void merge(Tally other) {
        long[] @Nullable [] more = ((Marks) other).bits;
        for (int cell = 0; cell < bits.length; cell++) {
            join(cell, more[cell]);
        }
    }

    @Override
    public long value(int cell) {
        long count = 0;
        long[] here = bits[cell];
        for (int i = 0; here != null && i < here.length; i++) {
            count += Long.bitCount(here[i]);
        }
        return count;
    }

    @Override
    public long total(int[] cells) {
        Marks all = new Marks(1);
        for (int cell : cells) {
            all.join(0, bits[cell]);
        }
        return all.value(0);
    }

    @Override
    public long bytes() {
        long bytes = 0;
        for (long[] here : bits) {
            bytes += here == null ? 0 : 8L * here.length;
        }
        return bytes;
    }

    private void join(int cell, long @Nullable [] more) {
        if (more != null && more.length > 0) {
            long[] here = room(cell, (more.length << 6) - 1);
            for (int i = 0; i < more.length; i++) {
                here[i] |= more[i];
            }
        }
    }

    private long[] room(int cell, int value) {
        long[] here = bits[cell];
        if (here == null || here.length <= value >> 6) {
            int size = Math.max(16, Integer.highestOneBit(Math.max(1, value >> 6)) * 2);
            here = here == null ? new long[size] : Arrays.copyOf(here, size);
            bits[cell] = here;
        }
        return here;
    }
}
