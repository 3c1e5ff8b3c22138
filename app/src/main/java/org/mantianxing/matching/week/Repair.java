package org.mantianxing.matching.week;

import java.util.Arrays;

/** Makes a roster of what was chosen: whom a post has no place for is let go, and what stays open is filled by whom it can. */
final class Repair {
    private final Week week;
    private final Own own;
    /** All fits, those worth most first. */
    private final int[] order;

    private final boolean[] given;
    private final int[] filled;
    private final int[] load;

    Repair(Week week, Own own) {
        this.week = week;
        this.own = own;
        long[] keys = new long[week.fits];
        for (int fit = 0; fit < week.fits; fit++) {
            keys[fit] = (long) -week.worth[fit] << Integer.SIZE | fit;
        }
        Arrays.sort(keys);
        order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        given = new boolean[week.fits];
        filled = new int[week.posts];
        load = new int[week.people];
    }

    int[] made(int[] chosen) {
        boolean[] first = new boolean[week.fits];
        for (int fit : chosen) {
            first[fit] = true;
        }
        Arrays.fill(given, false);
        Arrays.fill(filled, 0);
        Arrays.fill(load, 0);
        Ints made = new Ints();
        for (int fit : order) {
            if (first[fit]) {
                give(fit, made);
            }
        }
        for (int fit : order) {
            give(fit, made);
        }
        return made.toArray();
    }

    private void give(int fit, Ints made) {
        int post = week.post[fit];
        int who = week.person[fit];
        if (filled[post] < week.places[post]
                && load[who] < week.most[who]
                && week.worth[fit] > week.further(who, load[who])
                && free(who, post)) {
            given[fit] = true;
            filled[post]++;
            load[who]++;
            made.add(fit);
        }
    }

    private boolean free(int who, int post) {
        for (int i = 0; i < own.size(who); i++) {
            int other = own.fit(who, i);
            if (given[other] && week.overlap(week.post[other], post)) {
                return false;
            }
        }
        return true;
    }
}
