package org.mantianxing.matching.week;

/**
 * Fills the posts one place after another, each time by the cheapest chain of changes: successive shortest paths with prices
 * (Edmonds and Karp 1972, Tomizawa 1971), on posts and people alone. Right where places are fewer than services.
 *
 * <p>A chain goes from a post to somebody who could fill it; where they have nothing then and are free for one more service it
 * ends; where they serve elsewhere, that post looks for somebody in turn, or goes without.
 */
final class FromPosts {
    private final Week week;
    private final Slots slots;
    private final Holding holding;
    /** What one more place of a post would be worth: the best that it could still get for what others ask. */
    private final int[] price;

    /** What one more service of a person must be worth. */
    private final int[] asked;
    /** What it takes to have somebody in a slot: what they give elsewhere at that time, or what they ask. */
    private final int[] entry;

    private final Frontier frontier;
    private final Ints takes = new Ints();
    private int end;
    private int best;

    FromPosts(Week week, Slots slots) {
        this.week = week;
        this.slots = slots;
        holding = new Holding(week, slots);
        price = new int[week.posts];
        asked = new int[week.people];
        entry = new int[slots.count];
        frontier = new Frontier(week.posts + week.people);
        for (int who = 0; who < week.people; who++) {
            asked[who] = week.further(who, 0);
        }
        for (int slot = 0; slot < slots.count; slot++) {
            entry[slot] = asked[slots.owner[slot]];
        }
    }

    Holding holding() {
        return holding;
    }

    int[] prices() {
        return price;
    }

    void run() {
        for (int post = 0; post < week.posts; post++) {
            price[post] = highest(post);
            boolean more = true;
            // One more than there can ever be shows that more places would be worth nothing.
            for (int place = Math.min(week.places[post], week.room(post) + 1); more && place > 0; place--) {
                more = fill(post);
            }
        }
    }

    private int highest(int post) {
        int most = 0;
        for (int fit = week.first[post]; fit < week.first[post + 1]; fit++) {
            most = Math.max(most, week.worth[fit] - entry[slots.of[fit]]);
        }
        return most;
    }

    /** One place more; tells whether it is worth while to try another. */
    private boolean fill(int source) {
        frontier.begin();
        best = Integer.MAX_VALUE;
        frontier.reach(source, 0, 0);
        for (int node = frontier.next(best); node >= 0; node = frontier.next(best)) {
            if (node < week.posts) {
                lookForSomebody(node, frontier.distance(node));
            } else {
                lookForAnother(node - week.posts, frontier.distance(node));
            }
        }
        reprice();
        change(source);
        return end != source;
    }

    private void lookForSomebody(int post, int far) {
        int gained = far + price[post];
        offer(gained, post);
        for (int fit = week.first[post], last = week.first[post + 1]; fit < last; fit++) {
            int slot = slots.of[fit];
            int further = gained - week.worth[fit] + entry[slot];
            if (further < best && holding.given(slot) != fit) {
                int elsewhere = holding.given(slot);
                if (elsewhere >= 0) {
                    frontier.reach(week.post[elsewhere], further, fit);
                } else {
                    reachPerson(week.person[fit], further, fit);
                }
            }
        }
    }

    private void reachPerson(int who, int far, int fit) {
        frontier.reach(week.posts + who, far, fit);
        if (holding.load[who] < week.most[who]) {
            offer(far + week.further(who, holding.load[who]) - asked[who], week.posts + who);
        }
    }

    /** Somebody with all they may have: one of the others must let go of them. */
    private void lookForAnother(int who, int far) {
        for (int slot = slots.first[who], last = slots.first[who + 1]; slot < last; slot++) {
            int given = holding.given(slot);
            if (given >= 0) {
                int further = far + entry[slot] - asked[who];
                if (further < best) {
                    frontier.reach(week.post[given], further, ~slot);
                }
            }
        }
    }

    private void offer(int far, int node) {
        if (far < best) {
            best = far;
            end = node;
        }
    }

    private void reprice() {
        for (int i = 0; i < frontier.reached(); i++) {
            int node = frontier.reached(i);
            int by = best - frontier.distance(node);
            if (by > 0) {
                if (node < week.posts) {
                    lower(node, by);
                } else {
                    raise(node - week.posts, by);
                }
            }
        }
    }

    private void lower(int post, int by) {
        price[post] -= by;
        for (int place = 0; place < holding.filled(post); place++) {
            entry[holding.filling(post, place)] += by;
        }
    }

    private void raise(int who, int by) {
        asked[who] += by;
        for (int slot = slots.first[who]; slot < slots.first[who + 1]; slot++) {
            if (holding.given(slot) < 0) {
                entry[slot] = asked[who];
            }
        }
    }

    /** Steps back along the chain, letting go, and gives anew when all have let go. */
    private void change(int source) {
        takes.clear();
        int node = end;
        if (end >= week.posts) {
            holding.load[end - week.posts]++;
            node = given(frontier.via(end));
        }
        while (node != source) {
            int via = frontier.via(node);
            if (via >= 0) {
                letGo(slots.of[via]);
                node = given(via);
            } else {
                letGo(~via);
                node = given(frontier.via(week.posts + slots.owner[~via]));
            }
        }
        for (int i = 0; i < takes.size(); i++) {
            int fit = takes.get(i);
            holding.take(fit);
            entry[slots.of[fit]] = week.worth[fit] - price[week.post[fit]];
        }
    }

    private int given(int fit) {
        takes.add(fit);
        return week.post[fit];
    }

    private void letGo(int slot) {
        holding.drop(slot);
        entry[slot] = asked[slots.owner[slot]];
    }
}
