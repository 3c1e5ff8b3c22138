package org.mantianxing.figures.cube;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers of one kind for the rows of a chunk, in the narrowest form that holds them all. */
final class Column {
    private byte @Nullable [] bytes;
    private short @Nullable [] shorts;
    private int @Nullable [] ints;

    private int most = Integer.MIN_VALUE;
    private int least = Integer.MAX_VALUE;

    Column() {
        bytes = new byte[64];
    }

    int get(int row) {
        if (bytes != null) {
            return bytes[row];
        }
        return shorts != null ? shorts[row] : wide()[row];
    }

    /** Grows by doubling up to a whole chunk, so that small districts stay small. */
    void grow(int rows) {
        if (rows <= length()) {
            return;
        }
        if (bytes != null) {
            bytes = Arrays.copyOf(bytes, size(bytes.length, rows));
        } else if (shorts != null) {
            shorts = Arrays.copyOf(shorts, size(shorts.length, rows));
        } else {
            ints = Arrays.copyOf(wide(), size(wide().length, rows));
        }
    }

    /** The largest value that was ever set. */
    int most() {
        return most;
    }

    /** The smallest value that was ever set. */
    int least() {
        return least;
    }

    void set(int row, int value) {
        most = Math.max(most, value);
        least = Math.min(least, value);
        if (bytes != null && value != (byte) value) {
            widen(bytes);
        }
        if (shorts != null && value != (short) value) {
            widen(shorts);
        }
        if (bytes != null) {
            bytes[row] = (byte) value;
        } else if (shorts != null) {
            shorts[row] = (short) value;
        } else {
            wide()[row] = value;
        }
    }

    /** Copies {@code count} values, beginning at row {@code from}. */
    void read(int from, int count, int[] into) {
        if (bytes != null) {
            for (int i = 0; i < count; i++) {
                into[i] = bytes[from + i];
            }
        } else if (shorts != null) {
            for (int i = 0; i < count; i++) {
                into[i] = shorts[from + i];
            }
        } else {
            System.arraycopy(wide(), from, into, 0, count);
        }
    }

    private int length() {
        if (bytes != null) {
            return bytes.length;
        }
        return shorts != null ? shorts.length : wide().length;
    }

    /** What it takes, in bytes. */
    long bytes() {
        if (bytes != null) {
            return bytes.length;
        }
        return shorts != null ? 2L * shorts.length : 4L * wide().length;
    }

    private int[] wide() {
        int[] known = ints;
        if (known == null) {
            throw new IllegalStateException("A column without numbers");
        }
        return known;
    }

    private void widen(byte[] narrow) {
        short[] wider = new short[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            wider[i] = narrow[i];
        }
        shorts = wider;
        bytes = null;
    }

    private void widen(short[] narrow) {
        int[] wider = new int[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            wider[i] = narrow[i];
        }
        ints = wider;
        shorts = null;
    }

    private static int size(int now, int rows) {
        return rows <= now ? now : Math.min(Chunk.ROWS, Math.max(rows, now * 2));
    }
}
