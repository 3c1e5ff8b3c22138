package org.mantianxing.matching.week;

import java.util.Random;

/** Weeks made by lot, and what is best in them, by trying everything. */
final class Weeks {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private Weeks() {}

    /** Times that are the same or apart: each person's fits shut each other out by groups. */
    static Week byParts(long seed, int posts, int people, double chance) {
        Random lot = new Random(seed);
        return week(lot, posts, people, chance, () -> new int[] {lot.nextInt(4) * DAY, HOUR * (1 + lot.nextInt(3))});
    }

    /** Times that overlap as they like. */
    static Week byHours(long seed, int posts, int people, double chance) {
        Random lot = new Random(seed);
        return week(lot, posts, people, chance, () -> new int[] {lot.nextInt(9) * HOUR, HOUR * (1 + lot.nextInt(4))});
    }

    private interface Times {
        int[] next();
    }

    private static Week week(Random lot, int posts, int people, double chance, Times times) {
        Week.Builder built = Week.sharing(lot.nextInt(3) * 1000);
        for (int i = 0; i < people; i++) {
            built.person(lot.nextInt(4), lot.nextInt(3));
        }
        for (int i = 0; i < posts; i++) {
            int[] time = times.next();
            built.post(lot.nextInt(4), time[0], time[0] + time[1]);
            for (int who = 0; who < people; who++) {
                if (lot.nextDouble() < chance) {
                    built.fit(who, 1 + lot.nextInt(6000));
                }
            }
        }
        return built.build();
    }

    /** The worth of the best roster: every fit is given or not. */
    static long best(Week week) {
        return best(week, 0, new int[week.posts], new int[week.people], new boolean[week.fits]);
    }

    private static long best(Week week, int fit, int[] filled, int[] load, boolean[] given) {
        if (fit == week.fits) {
            return 0;
        }
        long without = best(week, fit + 1, filled, load, given);
        int post = week.post[fit];
        int who = week.person[fit];
        if (filled[post] == week.places[post] || load[who] == week.most[who] || busy(week, fit, given)) {
            return without;
        }
        int worth = week.worth[fit] - week.further(who, load[who]);
        given[fit] = true;
        filled[post]++;
        load[who]++;
        long with = worth + best(week, fit + 1, filled, load, given);
        given[fit] = false;
        filled[post]--;
        load[who]--;
        return Math.max(with, without);
    }

    private static boolean busy(Week week, int fit, boolean[] given) {
        for (int other = 0; other < fit; other++) {
            if (given[other]
                    && week.person[other] == week.person[fit]
                    && week.overlap(week.post[other], week.post[fit])) {
                return true;
            }
        }
        return false;
    }
}
