package org.mantianxing.matching;

import java.util.Arrays;
import java.util.UUID;

/**
 * People as rows of numbers, six to a row beside the id, so that a look at somebody is one look at memory. Rows that are
 * given up are used again.
 */
final class Cards {
    static final int WIDTH = 6;
    static final int LAT = 0;
    static final int LON = 1;
    /** Free slots, wish, active, year of birth. */
    static final int ABOUT = 2;

    static final int SKILLS = 3;
    /** How far, and whether there is a past. */
    static final int FAR = 4;
    /** Site and standing. */
    static final int PLACE = 5;

    /** In place of degrees, where no home is known. */
    static final int NOWHERE = Integer.MIN_VALUE;

    private static final double GROWTH = 1.25;
    private static final double LOAD = 0.8;

    int[] rows;
    private long[] ids;
    /** Row + 1 of each id, 0 where the place is empty; found by going on from where the id belongs. */
    private int[] places;

    private int[] given = new int[16];
    private int givenUp;
    private int used;

    Cards(int expected) {
        int size = Math.max(16, expected);
        this.rows = new int[size * WIDTH];
        this.ids = new long[size * 2];
        this.places = new int[(int) (size / LOAD) + 1];
    }

    /** Of all rows below this, those in use hold somebody. */
    int used() {
        return used;
    }

    int size() {
        return used - givenUp;
    }

    boolean holds(int row) {
        return (ids[2 * row] | ids[2 * row + 1]) != 0;
    }

    /** -1 where there is none. */
    int find(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int at = home(high, low); places[at] != 0; at = next(at)) {
            int row = places[at] - 1;
            if (ids[2 * row] == high && ids[2 * row + 1] == low) {
                return row;
            }
        }
        return -1;
    }

    /** A row for somebody who has none. */
    int add(UUID id) {
        if (size() + 1 > LOAD * places.length) {
            rehash((int) (places.length * GROWTH * GROWTH) + 1);
        }
        int row = fresh();
        ids[2 * row] = id.getMostSignificantBits();
        ids[2 * row + 1] = id.getLeastSignificantBits();
        place(row);
        return row;
    }

    void giveUp(int row) {
        int at = home(ids[2 * row], ids[2 * row + 1]);
        while (places[at] != row + 1) {
            at = next(at);
        }
        close(at);
        ids[2 * row] = 0;
        ids[2 * row + 1] = 0;
        if (givenUp == given.length) {
            given = Arrays.copyOf(given, given.length * 2);
        }
        given[givenUp++] = row;
    }

    UUID id(int row) {
        return new UUID(ids[2 * row], ids[2 * row + 1]);
    }

    long lot(int row, long salt) {
        return lot(ids[2 * row], ids[2 * row + 1], salt);
    }

    /** Who comes first of two who fit equally well is drawn anew for each call. */
    static long lot(long high, long low, long salt) {
        long mixed = (high ^ Long.rotateLeft(low, 32) ^ salt) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (mixed ^ (mixed >>> 32)) & Long.MAX_VALUE;
    }

    /** Those behind a gap move up, unless they would come to stand before where they belong. */
    private void close(int gap) {
        int hole = gap;
        for (int at = next(hole); places[at] != 0; at = next(at)) {
            int row = places[at] - 1;
            int home = home(ids[2 * row], ids[2 * row + 1]);
            boolean between = hole < at ? (home > hole && home <= at) : (home > hole || home <= at);
            if (!between) {
                places[hole] = places[at];
                hole = at;
            }
        }
        places[hole] = 0;
    }

    private int fresh() {
        if (givenUp > 0) {
            return given[--givenUp];
        }
        if (2 * used == ids.length) {
            int size = (int) (used * GROWTH) + 1;
            rows = Arrays.copyOf(rows, size * WIDTH);
            ids = Arrays.copyOf(ids, size * 2);
        }
        return used++;
    }

    /** Rows given up are given again before there are more than ever: now each holds somebody. */
    private void rehash(int size) {
        places = new int[size];
        for (int row = 0; row < used; row++) {
            place(row);
        }
    }

    private void place(int row) {
        int at = home(ids[2 * row], ids[2 * row + 1]);
        while (places[at] != 0) {
            at = next(at);
        }
        places[at] = row + 1;
    }

    private int home(long high, long low) {
        return (int) (((lot(high, low, 0) >>> 31) * places.length) >>> 32);
    }

    private int next(int at) {
        return at + 1 == places.length ? 0 : at + 1;
    }
}
