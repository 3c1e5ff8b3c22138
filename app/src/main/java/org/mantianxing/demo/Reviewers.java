package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Correction;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;

/** The centre's staff: accept, review, decide what becomes of unmet orders and complaints. */
final class Reviewers {
    private static final List<String> ASKED = List.of("what", "where", "risk", "number", "photo", "who");
    private static final List<String> REFUSED = List.of("paid", "licence", "medical", "official", "danger", "notime");
    private final Orders orders;
    private final Cast cast;
    private final Invention chance;
    private final Timeline time;
    private final Wishes wishes;
    private final List<Table.Row> questions = Table.of("demo/questions.tsv").rows();
    private final List<Table.Row> complaints = Table.of("demo/complaints.tsv").rows();

    Reviewers(Orders orders, Cast cast, Invention chance, Timeline time, Wishes wishes) {
        this.orders = orders;
        this.cast = cast;
        this.chance = chance;
        this.time = time;
        this.wishes = wishes;
    }

    /** Within a working day at most, as a rule. */
    private Instant soon(Story story, int mostMinutes) {
        int minutes = story.smooth() ? chance.between(8, 35) : chance.between(10, mostMinutes);
        return Day.office(time.now().plus(Duration.ofMinutes(minutes)));
    }

    private Actor reviewer(@Nullable UUID claimedBy) {
        return claimedBy == null ? chance.pick(cast.staff().centre()) : cast.actor(claimedBy);
    }

    void accept(OrderStepped it, Story story) {
        Actor reviewer = reviewer(null);
        boolean overlooked = !story.smooth() && !chance.chance(0.97);
        time.at(overlooked ? late() : soon(story, 600), () -> orders.accept(reviewer, it.order()));
    }

    /** Some things lie for two or three days, and then somebody does take them up. */
    private Instant late() {
        return Day.office(time.now().plus(Duration.ofHours(chance.between(40, 80))));
    }

    void review(OrderStepped it, Story story) {
        Actor reviewer = reviewer(it.claimedBy());
        UUID id = it.order();
        boolean answered = it.state() == OrderState.ACCEPTED && !it.words().isEmpty();
        double drawn = story.smooth() || answered ? 1 : chance.share();
        time.at(soon(story, 300), () -> {
            if (story.endsAs(OrderState.ASKED_BACK) || drawn < 0.08) {
                orders.askBack(
                        reviewer, id, chance.pick(ASKED), chance.pick(questions).get("question"));
            } else if (story.endsAs(OrderState.REFUSED) || drawn < 0.14) {
                orders.refuse(reviewer, id, chance.pick(REFUSED), "");
            } else if (drawn < 0.17) {
                orders.release(reviewer, id);
            } else {
                approve(reviewer, id, story);
            }
        });
    }

    private void approve(Actor reviewer, UUID id, Story story) {
        OrderDetail detail = orders.get(reviewer, id);
        Order order = detail.order();
        Instant now = time.now();
        @Nullable TimeSlot slot = slot(detail, now);
        if (slot == null) {
            orders.refuse(reviewer, id, "notime", "");
            return;
        }
        if (story.smooth() || order.start() == null || order.category().isEmpty() || chance.chance(0.1)) {
            orders.correct(
                    reviewer,
                    id,
                    new Correction(
                            order.title(),
                            order.category().isEmpty() ? "handy" : order.category(),
                            order.road() == Road.CALLBACK ? "回电问过：想请人来帮忙修一下灯，顺便看看插座" : order.words(),
                            seats(detail, story),
                            order.minutes(),
                            order.risks(),
                            slot,
                            order.road() == Road.CALLBACK ? home(order) : null));
        }
        orders.approve(reviewer, id, "");
    }

    private static List<ItemSeat> seats(OrderDetail detail, Story story) {
        if (story.smooth()) {
            return story.rare()
                    ? List.of(new ItemSeat("sign", 2), new ItemSeat("drone", 1))
                    : List.of(new ItemSeat("", 2));
        }
        return detail.seats().isEmpty()
                ? List.of(new ItemSeat("", Math.max(1, detail.order().headcount())))
                : detail.seats();
    }

    /** The first of the possible times that leaves a day to find somebody; for a call-back, what was agreed. */
    private @Nullable TimeSlot slot(OrderDetail detail, Instant now) {
        Order order = detail.order();
        if (detail.times().isEmpty()) {
            return wishes.again(now, 60);
        }
        return detail.times().stream()
                .filter(slot -> slot.start().isAfter(now.plus(Duration.ofHours(20))))
                .findFirst()
                .or(() -> detail.times().stream()
                        .filter(slot -> slot.start().isAfter(now.plus(Duration.ofHours(1))))
                        .findFirst())
                .filter(slot -> order.start() == null || slot.start().isAfter(now))
                .orElse(null);
    }

    private NewOrder.@Nullable Where home(Order order) {
        return cast.residents().stream()
                .filter(resident -> resident.account().equals(order.requester()))
                .findFirst()
                .map(resident -> new NewOrder.Where(
                        PlaceKind.HOME, resident.home().id(), resident.address(), resident.lon(), resident.lat()))
                .orElse(null);
    }

    /** Something that nobody could do is tried again at another time, or given up. */
    void unmet(OrderStepped it, Story story) {
        Actor reviewer = reviewer(it.claimedBy());
        double drawn = chance.share();
        time.at(drawn < 0.9 ? soon(story, 900) : late(), () -> {
            if (drawn < 0.6) {
                orders.reopen(reviewer, it.order(), wishes.again(time.now(), 90), "和您电话说好了，换个时间再找人");
            } else {
                orders.refuse(reviewer, it.order(), "notime", "问了附近的队伍，这阵子都没有合适的人，很抱歉");
            }
        });
    }

    void answerComplaint(OrderStepped it, Story story) {
        Actor reviewer = reviewer(it.claimedBy());
        Table.Row row = complaints.stream()
                .filter(one -> it.words().endsWith(one.get("words")))
                .findFirst()
                .orElseGet(complaints::getFirst);
        time.at(soon(story, 1800), () -> {
            Optional<TimeSlot> again =
                    row.get("again").equals("yes") ? Optional.of(wishes.again(time.now(), 60)) : Optional.empty();
            orders.answerComplaint(reviewer, it.order(), row.get("answer"), again);
        });
    }
}
