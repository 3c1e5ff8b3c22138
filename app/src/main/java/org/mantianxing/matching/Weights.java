package org.mantianxing.matching;

import java.util.Arrays;

/**
 * How much each side of a person counts, whole numbers in any proportion: the sum is always a hundred points.
 *
 * <p>Throws IllegalArgumentException for a weight below nothing or above {@link #MOST}, and where nothing counts at all.
 */
public record Weights(int skill, int distance, int time, int load, int promises, int belonging, int language) {
    /** What a district begins with. */
    public static final Weights USUAL = new Weights(30, 20, 15, 20, 6, 5, 4);

    /** No weight may be larger. */
    public static final int MOST = 1_000;

    /** A hundred points in hundredths. */
    static final int FULL = 10_000;

    public Weights {
        int[] all = {skill, distance, time, load, promises, belonging, language};
        if (Arrays.stream(all).anyMatch(one -> one < 0 || one > MOST)) {
            throw new IllegalArgumentException("a weight is between 0 and " + MOST);
        }
        if (Arrays.stream(all).sum() == 0) {
            throw new IllegalArgumentException("something must count");
        }
    }

    /** As it was given. */
    public int of(Part.Side side) {
        return switch (side) {
            case SKILL -> skill;
            case DISTANCE -> distance;
            case TIME -> time;
            case LOAD -> load;
            case PROMISES -> promises;
            case BELONGING -> belonging;
            case LANGUAGE -> language;
        };
    }

    /** The most that a side can add, in hundredths of a point. */
    int most(Part.Side side) {
        int sum = skill + distance + time + load + promises + belonging + language;
        return (int) Math.round((double) FULL * of(side) / sum);
    }
}
