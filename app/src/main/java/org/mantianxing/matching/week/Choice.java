package org.mantianxing.matching.week;

/** What everybody would choose for themselves if each place cost its post's price. */
final class Choice {
    private final Week week;
    private final Own own;
    private long gained;

    Choice(Week week, Own own) {
        this.week = week;
        this.own = own;
    }

    /** The fits that all would choose. */
    int[] all(int[] prices) {
        Ints chosen = new Ints();
        gained = 0;
        for (int who = 0; who < week.people; who++) {
            choose(who, prices, chosen);
        }
        return chosen.toArray();
    }

    /** What all would gain by what was chosen last. */
    long gained() {
        return gained;
    }

    /** By a table: the most that can be gained by so many services among the first so many fits. */
    private void choose(int who, int[] prices, Ints chosen) {
        int size = own.size(who);
        int most = Math.min(week.most[who], size);
        long[][] best = new long[most + 1][size + 1];
        int services = 0;
        for (int service = 1; service <= most; service++) {
            long[] now = best[service];
            now[0] = Long.MIN_VALUE / 2;
            for (int i = 0; i < size; i++) {
                int fit = own.fit(who, i);
                long with = best[service - 1][own.ended(who, i)] + week.worth[fit] - prices[week.post[fit]];
                now[i + 1] = Math.max(now[i], with - week.further(who, service - 1));
            }
            if (now[size] > best[services][size]) {
                services = service;
            }
        }
        gained += best[services][size];
        for (int i = size; services > 0; i--) {
            if (best[services][i] != best[services][i - 1]) {
                chosen.add(own.fit(who, i - 1));
                i = own.ended(who, i - 1) + 1;
                services--;
            }
        }
    }
}
