package org.mantianxing.matching;

import java.util.Arrays;

/** Rows in an order in which those who live near each other mostly follow each other (Morton 1966). */
final class Neighbours {
    private static final int ROW_BITS = 27;
    /** 16,384 grains are 180 metres. */
    private static final int GRAINS = 14;

    private Neighbours() {}

    static int[] of(Cards cards) {
        long[] keys = new long[cards.size()];
        int count = 0;
        for (int row = 0; row < cards.used(); row++) {
            if (cards.holds(row)) {
                int at = row * Cards.WIDTH;
                long square = (spread(cards.rows[at + Cards.LAT]) << 1) | spread(cards.rows[at + Cards.LON]);
                keys[count++] = (square << ROW_BITS) | row;
            }
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & ((1 << ROW_BITS) - 1)))
                .toArray();
    }

    /** Eighteen bits, each with a gap behind it. */
    private static long spread(int grains) {
        long bits = ((long) grains - Integer.MIN_VALUE) >>> GRAINS;
        long spread = 0;
        for (int i = 0; i < Integer.SIZE - GRAINS; i++) {
            spread |= ((bits >>> i) & 1) << (2 * i);
        }
        return spread;
    }
}
