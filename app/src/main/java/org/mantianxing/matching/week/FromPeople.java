package org.mantianxing.matching.week;

/**
 * Gives people one service after another, each time by the chain of changes that gains most: the same as {@link FromPosts}
 * from the other side. Right where services are fewer than places, since chains then end soon at a post with room.
 */
final class FromPeople {
    private final Week week;
    private final Slots slots;
    private final Holding holding;
    private final int[] price;
    /** What one more service of a person would bring. */
    private final int[] brings;
    /** Fits in the order of slots, with post and worth. */
    private final int[] fits;

    /** Where those of each slot begin. */
    private final int[] first;

    private final int[] post;

    private final int[] worth;
    private final Frontier frontier;
    private final Ints takes = new Ints();
    private int end;
    private int best;

    FromPeople(Week week, Slots slots) {
        this.week = week;
        this.slots = slots;
        holding = new Holding(week, slots);
        price = new int[week.posts];
        brings = new int[week.people];
        post = new int[week.fits];
        worth = new int[week.fits];
        fits = new int[week.fits];
        first = new int[slots.count + 1];
        for (int fit = 0; fit < week.fits; fit++) {
            first[slots.of[fit] + 1]++;
        }
        for (int i = 0; i + 1 < first.length; i++) {
            first[i + 1] += first[i];
        }
        int[] at = first.clone();
        for (int fit = 0; fit < week.fits; fit++) {
            int i = at[slots.of[fit]]++;
            fits[i] = fit;
            post[i] = week.post[fit];
            worth[i] = week.worth[fit];
        }
        frontier = new Frontier(week.posts + week.people + slots.count);
    }

    Holding holding() {
        return holding;
    }

    int[] prices() {
        return price;
    }

    void run() {
        for (int who = 0; who < week.people; who++) {
            while (holding.load[who] < week.most[who] && serve(who)) {}
        }
    }

    private int personNode(int who) {
        return week.posts + who;
    }

    private int slotNode(int slot) {
        return week.posts + week.people + slot;
    }

    /** One service more; tells whether it was worth while. */
    private boolean serve(int source) {
        int at = mostPaid(source);
        int costs = week.further(source, holding.load[source]);
        int paid = at < 0 ? 0 : worth[at] - price[post[at]];
        if (at < 0 || paid <= costs) {
            brings[source] =
                    holding.load[source] == 0 ? paid : Math.max(paid, week.further(source, holding.load[source] - 1));
            return false;
        }
        brings[source] = paid;
        if (!holding.full(post[at])) {
            holding.take(fits[at]);
            holding.load[source]++;
            return true;
        }
        frontier.begin();
        best = paid - costs;
        end = personNode(source);
        frontier.reach(end, 0, -1);
        search();
        reprice();
        if (end == personNode(source)) {
            return false;
        }
        change(source);
        return true;
    }

    /** Where among the fits in slots that are free; -1 if all are given. */
    private int mostPaid(int who) {
        int at = -1;
        for (int slot = slots.first[who]; slot < slots.first[who + 1]; slot++) {
            if (holding.given(slot) < 0) {
                for (int i = first[slot]; i < first[slot + 1]; i++) {
                    if (at < 0 || worth[i] - price[post[i]] > worth[at] - price[post[at]]) {
                        at = i;
                    }
                }
            }
        }
        return at;
    }

    private void search() {
        for (int node = frontier.next(best); node >= 0; node = frontier.next(best)) {
            int far = frontier.distance(node);
            if (node < week.posts) {
                if (!holding.full(node)) {
                    best = far;
                    end = node;
                    return;
                }
                for (int place = 0; place < holding.filled(node); place++) {
                    frontier.reach(slotNode(holding.filling(node, place)), far, 0);
                }
            } else if (node < week.posts + week.people) {
                lookElsewhere(node - week.posts, far);
            } else {
                lookAtThatTime(node - week.posts - week.people, far);
            }
        }
    }

    private void lookElsewhere(int who, int far) {
        int idle = far + brings[who] - week.further(who, Math.max(0, holding.load[who] - 1));
        if (idle < best) {
            best = idle;
            end = personNode(who);
        }
        for (int slot = slots.first[who]; slot < slots.first[who + 1]; slot++) {
            if (holding.given(slot) < 0) {
                reach(slot, far + brings[who]);
            }
        }
    }

    private void lookAtThatTime(int slot, int far) {
        int given = holding.given(slot);
        int now = far + week.worth[given] - price[week.post[given]];
        reach(slot, now);
        int who = slots.owner[slot];
        int further = now - brings[who];
        if (further < best) {
            frontier.reach(personNode(who), further, slot);
        }
    }

    private void reach(int slot, int far) {
        for (int i = first[slot], last = first[slot + 1]; i < last; i++) {
            int further = far - worth[i] + price[post[i]];
            if (further < best) {
                frontier.reach(post[i], further, fits[i]);
            }
        }
    }

    private void reprice() {
        for (int i = 0; i < frontier.reached(); i++) {
            int node = frontier.reached(i);
            int by = best - frontier.distance(node);
            if (by > 0 && node < week.posts) {
                price[node] += by;
            } else if (by > 0 && node < week.posts + week.people) {
                brings[node - week.posts] -= by;
            }
        }
    }

    /** Steps back along the chain, letting go, and gives anew when all have let go. */
    private void change(int source) {
        takes.clear();
        holding.load[source]++;
        int node = end;
        if (end >= week.posts) {
            holding.load[end - week.posts]--;
            node = letGo(frontier.via(end));
        }
        for (boolean more = true; more; ) {
            int fit = frontier.via(node);
            takes.add(fit);
            int slot = slots.of[fit];
            int by = holding.given(slot) >= 0 ? slot : frontier.via(personNode(slots.owner[slot]));
            more = by >= 0;
            node = more ? letGo(by) : node;
        }
        for (int i = 0; i < takes.size(); i++) {
            holding.take(takes.get(i));
        }
    }

    /** Tells the post that has let go. */
    private int letGo(int slot) {
        int from = week.post[holding.given(slot)];
        holding.drop(slot);
        return from;
    }
}
