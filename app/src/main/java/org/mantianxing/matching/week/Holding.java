package org.mantianxing.matching.week;

import java.util.Arrays;

/** Who has been given what so far. */
final class Holding {
    private static final int NOBODY = -1;
    private final Week week;
    private final Slots slots;
    /** By slot: the fit that was given there. */
    private final int[] given;

    private final int[] first;
    /** By post: the slots that fill it. */
    private final int[] filling;

    private final int[] filled;
    final int[] load;

    Holding(Week week, Slots slots) {
        this.week = week;
        this.slots = slots;
        given = new int[slots.count];
        Arrays.fill(given, NOBODY);
        first = new int[week.posts + 1];
        for (int post = 0; post < week.posts; post++) {
            first[post + 1] = first[post] + week.room(post);
        }
        filling = new int[first[week.posts]];
        filled = new int[week.posts];
        load = new int[week.people];
    }

    /** The fit that was given in a slot, or less than 0. */
    int given(int slot) {
        return given[slot];
    }

    boolean full(int post) {
        return filled[post] == first[post + 1] - first[post];
    }

    int filled(int post) {
        return filled[post];
    }

    /** The slot by which a place of a post is filled. */
    int filling(int post, int place) {
        return filling[first[post] + place];
    }

    void drop(int slot) {
        int post = week.post[given[slot]];
        int begin = first[post];
        int last = begin + --filled[post];
        for (int at = begin; at < last; at++) {
            if (filling[at] == slot) {
                filling[at] = filling[last];
                break;
            }
        }
        given[slot] = NOBODY;
    }

    void take(int fit) {
        int slot = slots.of[fit];
        int post = week.post[fit];
        given[slot] = fit;
        filling[first[post] + filled[post]++] = slot;
    }

    int[] taken() {
        return Arrays.stream(given).filter(fit -> fit >= 0).toArray();
    }
}
