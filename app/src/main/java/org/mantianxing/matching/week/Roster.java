package org.mantianxing.matching.week;

import java.util.Arrays;

/** Who serves where in a week, with the proof of how good that is. */
public final class Roster {
    private final Week week;
    private final int[] taken;
    private final int[] prices;
    private final long worth;
    private final long bound;

    private Roster(Week week, Proof proof, int[] taken, int[] prices) {
        this.week = week;
        this.taken = taken;
        this.prices = prices;
        this.worth = proof.worth(taken);
        this.bound = proof.bound(prices);
    }

    /**
     * The best roster: proven so wherever each person's times shut each other out by groups, and nearly everywhere else;
     * {@link #gap} says it of each.
     */
    public static Roster best(Week week) {
        Proof proof = new Proof(week);
        Flow flow = Flow.best(week, new Slots(week));
        if (proof.fault(flow.taken()).isEmpty()) {
            return new Roster(week, proof, flow.taken(), flow.prices());
        }
        Bargain bargain = new Bargain(week, proof, flow);
        bargain.run();
        return new Roster(week, proof, bargain.taken(), bargain.prices());
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
        return worth;
    }

    /** No roster is worth more. */
    public long bound() {
        return bound;
    }

    /** By how much the best might be better, in percent: 0 means that this one is proven to be the best. */
    public double gap() {
        return bound == 0 ? 0 : 100.0 * (bound - worth) / bound;
    }

    @Override
    public String toString() {
        return "Roster of " + taken.length + " places, worth " + worth + " of at most " + bound + " "
                + Arrays.toString(taken);
    }
}
