package org.mantianxing.matching.week;

import java.util.Arrays;

/**
 * For weeks in which times overlap in chains, where no flow says all. Everybody chooses at the prices of posts; posts that too
 * many chose become dearer and others cheaper (subgradients by Held, Wolfe and Crowder 1974, with Polyak's step): the bound
 * falls. Each round also makes a roster of what was chosen, and the best one stays.
 */
final class Bargain {
    private static final int ROUNDS = 200;
    private static final int PATIENCE = 8;
    /** A share of what a roster is worth; nobody would see the rest. */
    private static final double NEAR = 0.0002;

    private final Week week;
    private final Choice choice;
    private final Repair repair;
    private final Proof proof;
    private final double[] asked;
    private int[] prices;
    private long bound;
    private int[] taken;
    private long worth;

    /** @param flow what came of it as if chains were nothing */
    Bargain(Week week, Flow flow) {
        Own own = new Own(week);
        this.week = week;
        this.choice = new Choice(week, own);
        this.repair = new Repair(week, own);
        this.proof = new Proof(week);
        this.prices = flow.prices();
        this.asked = Arrays.stream(prices).asDoubleStream().toArray();
        this.bound = Long.MAX_VALUE;
        this.taken = repair.made(flow.taken());
        this.worth = proof.worth(taken);
    }

    void run() {
        double step = 1;
        int stale = 0;
        for (int round = 0; round < ROUNDS && bound - worth > NEAR * worth; round++) {
            int[] now =
                    Arrays.stream(asked).mapToInt(one -> (int) Math.round(one)).toArray();
            int[] chosen = choice.all(now);
            long above = choice.gained();
            for (int post = 0; post < week.posts; post++) {
                above += (long) now[post] * week.places[post];
            }
            stale = above < bound ? 0 : stale + 1;
            if (stale == 0) {
                bound = above;
                prices = now;
            } else if (stale % PATIENCE == 0) {
                step /= 2;
            }
            keep(repair.made(chosen));
            move(chosen, step * (above - worth));
        }
    }

    private void keep(int[] made) {
        long its = proof.worth(made);
        if (its > worth) {
            worth = its;
            taken = made;
        }
    }

    private void move(int[] chosen, double length) {
        int[] over = new int[week.posts];
        for (int fit : chosen) {
            over[week.post[fit]]++;
        }
        double square = 0;
        for (int post = 0; post < week.posts; post++) {
            over[post] -= week.places[post];
            over[post] = asked[post] == 0 ? Math.max(0, over[post]) : over[post];
            square += (double) over[post] * over[post];
        }
        for (int post = 0; post < week.posts && square > 0; post++) {
            // Nobody pays more than the most that anybody can be worth.
            asked[post] = Math.clamp(asked[post] + length * over[post] / square, 0, Week.MOST);
        }
    }

    int[] taken() {
        return taken;
    }

    int[] prices() {
        return prices;
    }
}
