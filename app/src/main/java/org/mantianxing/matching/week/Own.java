package org.mantianxing.matching.week;

import java.util.Arrays;

/** The fits of each person, the one that ends soonest first. */
final class Own {
    final int[] fits;
    /** Where those of each person begin. */
    final int[] first;

    /** When those begin and end. */
    final int[] from;

    final int[] to;

    Own(Week week) {
        first = new int[week.people + 1];
        for (int fit = 0; fit < week.fits; fit++) {
            first[week.person[fit] + 1]++;
        }
        for (int i = 0; i + 1 < first.length; i++) {
            first[i + 1] += first[i];
        }
        long[] ends = new long[week.posts];
        for (int post = 0; post < week.posts; post++) {
            ends[post] = (long) week.to[post] << Integer.SIZE | post;
        }
        Arrays.sort(ends);
        fits = new int[week.fits];
        from = new int[week.fits];
        to = new int[week.fits];
        int[] at = first.clone();
        for (long end : ends) {
            int post = (int) end;
            for (int fit = week.first[post]; fit < week.first[post + 1]; fit++) {
                int i = at[week.person[fit]]++;
                fits[i] = fit;
                from[i] = week.from[post];
                to[i] = week.to[post];
            }
        }
    }

    int size(int who) {
        return first[who + 1] - first[who];
    }

    int fit(int who, int at) {
        return fits[first[who] + at];
    }

    /** How many of a person's fits have ended when one of them begins. */
    int ended(int who, int at) {
        int begins = from[first[who] + at];
        int low = 0;
        int high = at;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[first[who] + middle] <= begins) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
