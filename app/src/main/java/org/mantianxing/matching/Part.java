package org.mantianxing.matching;

/** What one side of a person adds to the score, of at most so many points. */
public record Part(Side side, int points, int most) {

    /** The sides that count, in the order in which they are shown. */
    public enum Side {
        SKILL,
        DISTANCE,
        TIME,
        BELONGING,
        LOAD,
        PROMISES,
        LANGUAGE
    }
}
