package org.mantianxing.bench.week;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.mantianxing.matching.week.Week;

/**
 * Orders of a week and those who would come. People live along a street of villages, whoever lives near an order is worth more
 * for it; a fifth of the orders is urgent; everybody may serve once to three times.
 *
 * @param part the half-day of each order; in an instance of parts all orders of one half-day overlap
 */
record Instance(
        String name,
        int people,
        int[] most,
        int[] places,
        int[] part,
        int[] from,
        int[] to,
        int[] first,
        int[] who,
        int[] worth) {
    private static final int CANDIDATES = 60;
    /** Half-days of a week. */
    static final int PARTS = 21;

    private static final int URGENT = 10_000;
    private static final int NEAR = 6_000;
    private static final int ANY = 4_000;

    /** @param free whether orders begin and end as they like, instead of overlapping by half-days */
    static Instance of(String name, int orders, int people, int most, boolean free) {
        Random lot = new Random(7);
        int[] times = new int[people];
        Arrays.setAll(times, _ -> most == 1 ? 1 : 1 + lot.nextInt(most));
        int fits = orders * CANDIDATES;
        Instance made = new Instance(
                name,
                people,
                times,
                new int[orders],
                new int[orders],
                new int[orders],
                new int[orders],
                new int[orders + 1],
                new int[fits],
                new int[fits]);
        for (int order = 0; order < orders; order++) {
            made.order(order, lot, free);
        }
        return made;
    }

    private void order(int order, Random lot, boolean free) {
        int seats = 1;
        while (lot.nextInt(5) < 3 && seats < 10) {
            seats++;
        }
        places[order] = seats;
        part[order] = lot.nextInt(PARTS);
        int begin = part[order] * 480 + (free ? 15 * lot.nextInt(14) : 15 * lot.nextInt(4));
        from[order] = begin;
        to[order] = begin + (free ? 60 + 15 * lot.nextInt(10) : 90 + 15 * lot.nextInt(4));
        int urgency = lot.nextInt(5) == 0 ? 2 * URGENT : URGENT;
        int home = lot.nextInt(people);
        int reach = Math.min(people / 2, 600);
        Set<Integer> named = new HashSet<>();
        int at = first[order];
        for (int tries = 0; named.size() < CANDIDATES; tries++) {
            int one = tries > 50 * CANDIDATES
                    ? lot.nextInt(people)
                    : Math.floorMod(home + (int) (lot.nextGaussian() * reach / 3), people);
            if (named.add(one)) {
                int apart = Math.min(Math.abs(one - home), people - Math.abs(one - home));
                who[at] = one;
                worth[at++] = urgency + (int) (NEAR * Math.exp(-3.0 * apart / reach)) + lot.nextInt(ANY);
            }
        }
        first[order + 1] = at;
    }

    int orders() {
        return places.length;
    }

    int fits() {
        return who.length;
    }

    int seats() {
        return Arrays.stream(places).sum();
    }

    Week week() {
        Week.Builder built = Week.sharing(0);
        for (int one : most) {
            built.person(one, 0);
        }
        for (int order = 0; order < orders(); order++) {
            built.post(places[order], from[order], to[order]);
            for (int fit = first[order]; fit < first[order + 1]; fit++) {
                built.fit(who[fit], worth[fit]);
            }
        }
        return built.build();
    }
}
