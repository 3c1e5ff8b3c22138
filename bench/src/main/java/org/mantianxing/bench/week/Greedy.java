package org.mantianxing.bench.week;

import java.util.Arrays;

/** Of all fits the one worth most first, as long as it is possible. */
final class Greedy implements Rival {
    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public Outcome plan(Instance one) {
        long start = System.nanoTime();
        long[] order = new long[one.fits()];
        for (int post = 0; post < one.orders(); post++) {
            for (int fit = one.first()[post]; fit < one.first()[post + 1]; fit++) {
                order[fit] = (long) -one.worth()[fit] << Integer.SIZE | fit;
            }
        }
        int[] postOf = postOf(one);
        Arrays.sort(order);
        long ready = System.nanoTime();
        int[] left = one.places().clone();
        int[] times = one.most().clone();
        int[][] given = new int[one.people()][4];
        long worth = 0;
        int filled = 0;
        for (long key : order) {
            int fit = (int) key;
            int who = one.who()[fit];
            int post = postOf[fit];
            if (left[post] > 0 && times[who] > 0 && free(one, given[who], one.most()[who] - times[who], post)) {
                left[post]--;
                given[who][one.most()[who] - times[who]] = post;
                times[who]--;
                worth += one.worth()[fit];
                filled++;
            }
        }
        long end = System.nanoTime();
        return new Outcome(name(), worth, filled, (end - ready) / 1e6, (end - start) / 1e6, false);
    }

    private static boolean free(Instance one, int[] given, int count, int post) {
        for (int i = 0; i < count; i++) {
            if (one.from()[given[i]] < one.to()[post] && one.from()[post] < one.to()[given[i]]) {
                return false;
            }
        }
        return true;
    }

    static int[] postOf(Instance one) {
        int[] postOf = new int[one.fits()];
        for (int post = 0; post < one.orders(); post++) {
            Arrays.fill(postOf, one.first()[post], one.first()[post + 1], post);
        }
        return postOf;
    }
}
