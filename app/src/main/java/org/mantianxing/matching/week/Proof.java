package org.mantianxing.matching.week;

import java.util.Arrays;
import java.util.Optional;

/**
 * Says of a roster whether it may be, what it is worth, and above which worth no roster can be. Knows nothing of how rosters
 * are found: it reads the week, the fits that were given, and one price for each post.
 *
 * <p>The bound is that of Lagrange (Geoffrion 1974): let every place cost its post's price instead of being counted. Then
 * everybody chooses for themselves, best by a table over their fits; nobody can gain more than all these choices and all
 * places at their prices are worth. It holds for any prices from 0; where it is equal to a roster's worth, that roster is the
 * best there is.
 */
public final class Proof {
    private final Week week;
    /** Fits by person, the one that ends soonest first. */
    private final int[] order;

    private final int[] first;

    public Proof(Week week) {
        this.week = week;
        first = new int[week.people + 1];
        for (int fit = 0; fit < week.fits; fit++) {
            first[week.person[fit] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        long[] ends = new long[week.posts];
        for (int post = 0; post < week.posts; post++) {
            ends[post] = (long) week.to[post] << Integer.SIZE | post;
        }
        Arrays.sort(ends);
        order = new int[week.fits];
        int[] at = first.clone();
        for (long end : ends) {
            int post = (int) end;
            for (int fit = week.first[post]; fit < week.first[post + 1]; fit++) {
                order[at[week.person[fit]]++] = fit;
            }
        }
    }

    /** What speaks against a roster; empty where it may be. */
    public Optional<String> fault(int[] taken) {
        int[] filled = new int[week.posts];
        boolean[] given = new boolean[week.fits];
        for (int fit : taken) {
            if (given[fit]) {
                return Optional.of("a fit is given twice");
            }
            given[fit] = true;
            if (++filled[week.post[fit]] > week.places[week.post[fit]]) {
                return Optional.of("a post has more people than places");
            }
        }
        for (int who = 0; who < week.people; who++) {
            int services = 0;
            int busyUntil = Integer.MIN_VALUE;
            for (int i = first[who]; i < first[who + 1]; i++) {
                if (given[order[i]]) {
                    int post = week.post[order[i]];
                    if (week.from[post] < busyUntil) {
                        return Optional.of("somebody is in two places at once");
                    }
                    busyUntil = week.to[post];
                    services++;
                }
            }
            if (services > week.most[who]) {
                return Optional.of("somebody serves more often than they may");
            }
        }
        return Optional.empty();
    }

    /** What a roster is worth in all. */
    public long worth(int[] taken) {
        int[] services = new int[week.people];
        long worth = 0;
        for (int fit : taken) {
            int who = week.person[fit];
            worth += week.worth[fit] - (long) week.again * (week.held[who] + services[who]++);
        }
        return worth;
    }

    /** No roster of this week is worth more. */
    public long bound(int[] prices) {
        long all = 0;
        for (int post = 0; post < week.posts; post++) {
            if (prices[post] < 0) {
                throw new IllegalArgumentException("a price is below nothing");
            }
            all += (long) prices[post] * week.places[post];
        }
        for (int who = 0; who < week.people; who++) {
            all += choice(who, prices);
        }
        return all;
    }

    /** The most that one person could gain by themselves: by number of services, from the fit that ends first to the last. */
    private long choice(int who, int[] prices) {
        int size = first[who + 1] - first[who];
        int most = Math.min(week.most[who], size);
        long[] before = new long[size + 1];
        long gain = 0;
        for (int service = 0; service < most; service++) {
            long[] now = new long[size + 1];
            now[0] = Long.MIN_VALUE / 2;
            for (int i = 0; i < size; i++) {
                int fit = order[first[who] + i];
                long with = before[endedBefore(who, i)]
                        + week.worth[fit]
                        - prices[week.post[fit]]
                        - (long) week.again * (week.held[who] + service);
                now[i + 1] = Math.max(now[i], with);
            }
            gain = Math.max(gain, now[size]);
            before = now;
        }
        return gain;
    }

    /** How many of a person's fits have ended when one begins. */
    private int endedBefore(int who, int at) {
        int from = week.from[week.post[order[first[who] + at]]];
        int low = 0;
        int high = at;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (week.to[week.post[order[first[who] + middle]]] <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
