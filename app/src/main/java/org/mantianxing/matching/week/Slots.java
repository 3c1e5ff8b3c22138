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

    final int count;

    /** Whether some times of one person overlap that are not of one slot. */
    final boolean chained;

    private boolean chains;

    Slots(Week week) {
        Own own = new Own(week);
        of = new int[week.fits];
        first = new int[week.people + 1];
        int[] owners = new int[week.fits];
        int slots = 0;
        int[] named = new int[week.fits];
        for (int who = 0; who < week.people; who++) {
            first[who] = slots;
            int last = own.first[who + 1];
            int busy = Integer.MIN_VALUE;
            for (int i = own.first[who]; i < last; i++) {
                if (named[i] == 0) {
                    owners[slots++] = who;
                    busy = withAllThatHaveBegun(own, i, last, named, slots, busy);
                }
                of[own.fits[i]] = named[i] - 1;
            }
        }
        first[week.people] = slots;
        count = slots;
        owner = Arrays.copyOf(owners, slots);
        chained = chains;
    }

    /**
     * Whatever has begun when the first that is not yet in a slot ends, overlaps it: the fewest slots there can be. Tells until
     * when somebody in these slots may be busy.
     */
    private int withAllThatHaveBegun(Own own, int soonest, int last, int[] named, int name, int busy) {
        int end = own.to[soonest];
        int latest = Math.max(busy, end);
        for (int i = soonest; i < last; i++) {
            if (named[i] == 0 && own.from[i] < end) {
                named[i] = name;
                chains |= own.from[i] < busy;
                latest = Math.max(latest, own.to[i]);
            }
        }
        return latest;
    }
}
