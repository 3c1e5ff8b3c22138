package org.mantianxing.matching.week;

/** What a search came to: the fits that it gave, and what one more place of each post would be worth. */
final class Flow {
    private final int[] taken;
    private final int[] prices;

    private Flow(int[] taken, int[] prices) {
        this.taken = taken;
        this.prices = prices;
    }

    /** The best there is with these slots, looked for from the side that is in short supply. */
    static Flow best(Week week, Slots slots) {
        long places = 0;
        for (int post = 0; post < week.posts; post++) {
            places += week.room(post);
        }
        long services = 0;
        for (int who = 0; who < week.people; who++) {
            services += Math.min(week.most[who], slots.first[who + 1] - slots.first[who]);
        }
        return places <= services ? fromPosts(week, slots) : fromPeople(week, slots);
    }

    static Flow fromPosts(Week week, Slots slots) {
        FromPosts search = new FromPosts(week, slots);
        search.run();
        return new Flow(search.holding().taken(), search.prices());
    }

    static Flow fromPeople(Week week, Slots slots) {
        FromPeople search = new FromPeople(week, slots);
        search.run();
        return new Flow(search.holding().taken(), search.prices());
    }

    int[] taken() {
        return taken;
    }

    int[] prices() {
        return prices;
    }
}
