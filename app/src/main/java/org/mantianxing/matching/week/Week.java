package org.mantianxing.matching.week;

import java.util.Arrays;

/**
 * Posts that are open in some days, people, and what each would be worth where they could serve. A post is a number of like
 * places in one activity; its times are minutes from any common beginning.
 *
 * <p>Looked for is the roster that is worth most in all, in which no post has more people than places, nobody serves more
 * often than they may, and nobody is in two places at once. A further service of the same person costs {@code again} more
 * than the one before: so work is shared.
 */
public final class Week {
    /** No worth may be larger, in whatever unit it is given. */
    public static final int MOST = 1 << 26;

    final int posts;
    final int people;
    final int fits;
    final int[] places;
    final int[] from;
    final int[] to;
    /** Where the fits of each post begin; those of the last end with all fits. */
    final int[] first;

    final int[] post;
    final int[] person;
    final int[] worth;
    final int[] most;
    final int[] held;
    final int again;

    private Week(Builder built) {
        posts = built.places.size();
        people = built.most.size();
        fits = built.person.size();
        places = built.places.toArray();
        from = built.from.toArray();
        to = built.to.toArray();
        built.first.add(fits);
        first = built.first.toArray();
        person = built.person.toArray();
        worth = built.worth.toArray();
        most = built.most.toArray();
        held = built.held.toArray();
        again = built.again;
        post = new int[fits];
        for (int p = 0; p < posts; p++) {
            Arrays.fill(post, first[p], first[p + 1], p);
        }
    }

    /**
     * An empty week.
     *
     * @param again what each further service of the same person costs more than the one before
     */
    public static Builder sharing(int again) {
        return new Builder(again);
    }

    /** What one more service of somebody costs, who was given so many already. */
    int further(int who, int given) {
        return again * (held[who] + given);
    }

    /** Of a post: no more can ever be given than there are people for it. */
    int room(int it) {
        return Math.min(places[it], first[it + 1] - first[it]);
    }

    boolean overlap(int one, int other) {
        return from[one] < to[other] && from[other] < to[one];
    }

    /** Takes in people first, then each post with those who could fill it. Throws IllegalArgumentException for what cannot be. */
    public static final class Builder {
        private final int again;
        private final Ints places = new Ints();
        private final Ints from = new Ints();
        private final Ints to = new Ints();
        private final Ints first = new Ints();
        private final Ints person = new Ints();
        private final Ints worth = new Ints();
        private final Ints most = new Ints();
        private final Ints held = new Ints();
        /** In which post somebody was named last, by person. */
        private final Ints named = new Ints();

        private Builder(int again) {
            this.again = within(again, 0, MOST / 64, "again");
        }

        /**
         * Takes somebody in.
         *
         * @param most how often they may serve in these days, besides what they hold
         * @param held how often they serve already
         * @return their number, from 0
         */
        public int person(int most, int held) {
            this.most.add(within(most, 0, 31, "most"));
            this.held.add(within(held, 0, 31, "held"));
            named.add(-1);
            return this.most.size() - 1;
        }

        /**
         * Takes a post in.
         *
         * @return its number, from 0
         */
        public int post(int places, int from, int to) {
            if (to <= from) {
                throw new IllegalArgumentException("a post ends after it begins");
            }
            this.places.add(within(places, 0, Integer.MAX_VALUE, "places"));
            this.from.add(from);
            this.to.add(to);
            first.add(person.size());
            return this.places.size() - 1;
        }

        /** Somebody could fill the post that was named last, and would be worth so much there: above nothing. */
        public void fit(int who, int itsWorth) {
            if (first.size() == 0 || who < 0 || who >= most.size()) {
                throw new IllegalArgumentException("nobody or no post");
            }
            if (named.get(who) == first.size()) {
                throw new IllegalArgumentException("named twice");
            }
            worth.add(within(itsWorth, 1, MOST, "worth"));
            person.add(who);
            named.set(who, first.size());
        }

        public Week build() {
            return new Week(this);
        }

        private static int within(int value, int least, int most, String what) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(what + " is between " + least + " and " + most);
            }
            return value;
        }
    }
}
