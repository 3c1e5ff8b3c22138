package org.mantianxing.matching.week;

/** Who serves where in a week, with the proof of how good that is. */
public final class Roster {
    private final Week week;
    private final int[] taken;
    private final int[] prices;

    private Roster(Week week, int[] taken, int[] prices) {
        this.week = week;
        this.taken = taken;
        this.prices = prices;
    }

    /**
     * The best roster: proven so wherever each person's times shut each other out by groups, and nearly everywhere else;
     * {@link #gap} says it of each.
     */
    public static Roster best(Week week) {
        Slots slots = new Slots(week);
        Flow flow = Flow.best(week, slots);
        if (!slots.chained) {
            return new Roster(week, flow.taken(), flow.prices());
        }
        Bargain bargain = new Bargain(week, flow);
        bargain.run();
        return new Roster(week, bargain.taken(), bargain.prices());
    }

    /** How many places it fills. */
    public int size() {
        return taken.length;
    }

    /** The post of one of the places filled. */
    public int post(int at) {
        return week.post[taken[at]];
    }

    /** Who fills it. */
    public int person(int at) {
        return week.person[taken[at]];
    }

    /** The fits that it gives, for whoever wants to prove it. */
    public int[] taken() {
        return taken.clone();
    }

    /** Of each post: what one more place would be worth; the certificate that goes with {@link #bound}. */
    public int[] prices() {
        return prices.clone();
    }

    /** What all places filled are worth together. */
    public long worth() {
        return new Proof(week).worth(taken);
    }

    /** No roster is worth more. Looks at the whole week. */
    public long bound() {
        return new Proof(week).bound(prices);
    }

    /** By how much the best might be better, in percent: 0 means that this one is proven to be the best. */
    public double gap() {
        Proof proof = new Proof(week);
        long bound = proof.bound(prices);
        return bound == 0 ? 0 : 100.0 * (bound - proof.worth(taken)) / bound;
    }
}
