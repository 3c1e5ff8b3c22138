package org.mantianxing.figures.cube;

/** Some rows of a cube, column by column; knows between which days they lie, so that most questions pass most chunks by. */
final class Chunk {
    static final int ROWS = 1 << 16;

    private final Column[] columns;
    private int rows;
    private int earliest = Integer.MAX_VALUE;
    private int latest = Integer.MIN_VALUE;

    Chunk(int width) {
        columns = new Column[width];
        for (int i = 0; i < width; i++) {
            columns[i] = new Column();
        }
    }

    int rows() {
        return rows;
    }

    Column column(int number) {
        return columns[number];
    }

    /** Whether a row of it may lie on one of these days. */
    boolean touches(int from, int to) {
        return earliest <= to && latest >= from;
    }

    /** A row that was never set is on no day. */
    void set(int row, int[] values) {
        while (rows <= row) {
            grow(rows + 1);
            columns[Cube.DAY].set(rows, Cube.GONE);
            rows++;
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i].set(row, values[i]);
        }
        int day = values[Cube.DAY];
        if (day != Cube.GONE) {
            earliest = Math.min(earliest, day);
            latest = Math.max(latest, day);
        }
    }

    boolean get(int row, int[] into) {
        if (row >= rows || columns[Cube.DAY].get(row) == Cube.GONE) {
            return false;
        }
        for (int i = 0; i < columns.length; i++) {
            into[i] = columns[i].get(row);
        }
        return true;
    }

    long bytes() {
        long sum = 0;
        for (Column column : columns) {
            sum += column.bytes();
        }
        return sum;
    }

    private void grow(int needed) {
        for (Column column : columns) {
            column.grow(needed);
        }
    }
}
