package org.mantianxing.matching;

/** The pasts of those who have one, by row. Whoever is forgotten keeps an empty place: rows are given again. */
final class Pasts {
    /** Row + 1; 0 where nobody is. */
    private int[] rows = new int[16];

    private int[][] pasts = new int[16][];
    private int used;

    /** Packed, see {@link Past}. */
    int[] get(int row) {
        int at = place(rows, row);
        return rows[at] == 0 ? Past.NOTHING.packed() : pasts[at];
    }

    void put(int row, Past past) {
        int at = place(rows, row);
        if (rows[at] == 0) {
            if (4 * ++used > 3 * rows.length) {
                grow();
                at = place(rows, row);
            }
            rows[at] = row + 1;
        }
        pasts[at] = past.packed();
    }

    private void grow() {
        int size = rows.length + rows.length / 2;
        int[] wider = new int[size];
        int[][] moved = new int[size][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 0) {
                int at = place(wider, rows[i] - 1);
                wider[at] = rows[i];
                moved[at] = pasts[i];
            }
        }
        rows = wider;
        pasts = moved;
    }

    private static int place(int[] rows, int row) {
        int mixed = row * 0x9E3779B9;
        int at = (int) ((Integer.toUnsignedLong(mixed) * rows.length) >>> 32);
        while (rows[at] != 0 && rows[at] != row + 1) {
            at = at + 1 == rows.length ? 0 : at + 1;
        }
        return at;
    }
}
