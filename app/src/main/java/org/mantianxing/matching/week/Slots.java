package org.mantianxing.matching.week;

import java.util.Arrays;

/**
 * For each person, which of their fits shut each other out: those of one slot, of which they can take one. Times that all
 * overlap each other make a slot. Where times overlap in a chain (8–10, 9–11, 10–12) slots alone say too little: one of each
 * may be given and overlap all the same, see {@link Bargain}.
 */
final class Slots {
    /** The slot of each fit. */
    final int[] of;
    /** Whose a slot is. */
    final int[] owner;
    /** Where the slots of each person begin. */
    final int[] first;
    /** All fits, by slot. */
    final int[] fits;
    /** Where those of each slot begin. */
    final int[] fitFirst;

    final int count;

    Slots(Week week) {
        Own own = new Own(week);
        of = new int[week.fits];
        first = new int[week.people + 1];
        int[] owners = new int[week.fits];
        int slots = 0;
        Arrays.fill(of, -1);
        for (int who = 0; who < week.people; who++) {
            first[who] = slots;
            for (int i = own.first[who]; i < own.first[who + 1]; i++) {
                if (of[own.fits[i]] < 0) {
                    withAllThatHaveBegun(week, own, i, own.first[who + 1], slots);
                    owners[slots++] = who;
                }
            }
        }
        first[week.people] = slots;
        count = slots;
        owner = Arrays.copyOf(owners, slots);
        fitFirst = new int[slots + 1];
        for (int fit = 0; fit < week.fits; fit++) {
            fitFirst[of[fit] + 1]++;
        }
        Arrays.parallelPrefix(fitFirst, Integer::sum);
        int[] at = fitFirst.clone();
        fits = new int[week.fits];
        for (int fit : own.fits) {
            fits[at[of[fit]]++] = fit;
        }
    }

    /** Whatever has begun when the first that is not yet in a slot ends, overlaps it: the fewest slots there can be. */
    private void withAllThatHaveBegun(Week week, Own own, int soonest, int last, int slot) {
        int end = week.to[week.post[own.fits[soonest]]];
        for (int i = soonest; i < last; i++) {
            int fit = own.fits[i];
            if (of[fit] < 0 && week.from[week.post[fit]] < end) {
                of[fit] = slot;
            }
        }
    }
}
