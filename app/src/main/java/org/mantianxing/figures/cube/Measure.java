package org.mantianxing.figures.cube;

/**
 * What is asked of the rows of each cell.
 *
 * @param column what is added up, or told apart; of no matter for {@code COUNT}
 */
public record Measure(Kind kind, int column) {
    /** Ways to add up. */
    public enum Kind {
        /** How many rows. */
        COUNT,
        /** The sum of a column. */
        SUM,
        /** How many different values, and how often each: people, activities. Values are small whole numbers from 0. */
        DIFFERENT,
        /** All values with how often each occurs, for medians; those below 0 say that there is none. */
        VALUES
    }

    public static final Measure COUNT = new Measure(Kind.COUNT, 0);

    public static Measure sum(int column) {
        return new Measure(Kind.SUM, column);
    }

    public static Measure different(int column) {
        return new Measure(Kind.DIFFERENT, column);
    }

    public static Measure values(int column) {
        return new Measure(Kind.VALUES, column);
    }
}
