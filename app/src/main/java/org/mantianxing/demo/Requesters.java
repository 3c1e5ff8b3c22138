package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Rating;

/** Those who ordered: answer, hurry, change, cancel, confirm, rate, complain. */
final class Requesters {
    private static final List<String> CANCELLED = List.of("solved", "time", "mistake", "unwell", "changed");
    private final Orders orders;
    private final Cast cast;
    private final Invention chance;
    private final Timeline time;
    private final Wishes wishes;
    private final List<Table.Row> questions = Table.of("demo/questions.tsv").rows();
    private final List<Table.Row> reviews = Table.of("demo/reviews.tsv").rows();
    private final List<Table.Row> complaints = Table.of("demo/complaints.tsv").rows();

    Requesters(Orders orders, Cast cast, Invention chance, Timeline time, Wishes wishes) {
        this.orders = orders;
        this.cast = cast;
        this.chance = chance;
        this.time = time;
        this.wishes = wishes;
    }

    /** Whose order it is; of a place, its staff. */
    private Actor requester(OrderStepped it) {
        return it.requester() != null
                ? cast.actor(it.requester())
                : cast.staff().at(it.receiverPath() == null ? "" : it.receiverPath());
    }

    private Instant later(Story story, int leastMinutes, int mostMinutes) {
        int minutes = story.smooth() ? chance.between(20, 60) : chance.between(leastMinutes, mostMinutes);
        return Day.awake(time.now().plus(Duration.ofMinutes(minutes)));
    }

    /** Some change their minds, some cannot wait. */
    void placed(OrderStepped it, Story story) {
        double drawn = story.smooth() ? 1 : chance.share();
        Actor requester = requester(it);
        if (drawn < 0.06) {
            time.at(later(story, 60, 5000), () -> orders.cancel(requester, it.order(), chance.pick(CANCELLED), ""));
        } else if (drawn < 0.11) {
            time.at(later(story, 500, 2500), () -> orders.hurry(requester, it.order()));
        } else if (drawn < 0.14) {
            time.at(
                    later(story, 30, 400),
                    () -> orders.change(
                            requester,
                            it.order(),
                            List.of(wishes.again(time.now().plus(Duration.ofDays(4)), 120)),
                            "换到这个时间，家里有人"));
        }
    }

    void cancel(OrderStepped it) {
        Actor requester = requester(it);
        time.at(later(Story.OF_CHANCE, 20, 40), () -> orders.cancel(requester, it.order(), "solved", "邻居帮忙弄好了"));
    }

    void answer(OrderStepped it, Story story) {
        if (chance.chance(0.85)) {
            Actor requester = requester(it);
            String words = questions.stream()
                    .filter(row -> it.words().contains(row.get("question")))
                    .findFirst()
                    .orElseGet(() -> chance.pick(questions))
                    .get("answer");
            time.at(later(story, 20, 1700), () -> orders.answer(requester, it.order(), words, List.of()));
        }
    }

    void served(OrderStepped it, Story story) {
        Actor requester = requester(it);
        double drawn = chance.share();
        if (story.endsAs(OrderState.DISPUTED) || (!story.smooth() && drawn < 0.05)) {
            Table.Row row = chance.pick(complaints);
            time.at(
                    later(story, 60, 1200),
                    () -> orders.complain(requester, it.order(), row.get("kind"), row.get("words")));
        } else if (story.endsAs(OrderState.CONFIRMED) || (!story.smooth() && drawn < 0.17)) {
            time.at(later(story, 60, 2400), () -> orders.confirm(requester, it.order()));
        } else if (story.smooth() || drawn < 0.8) {
            Table.Row row = chance.pick(reviews);
            Rating rating = new Rating((int) row.number("stars"), row.get("words"), List.of());
            time.at(later(story, 40, 2800), () -> orders.rate(requester, it.order(), rating));
        }
    }
}
