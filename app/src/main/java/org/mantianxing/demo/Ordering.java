package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.TimeSlot;

/** The life of orders: who places them when, and who does what next. */
final class Ordering {
    private final Orders orders;
    private final Invention chance;
    private final Timeline time;
    private final Wishes wishes;
    private final People people;
    private final Map<UUID, Story> stories = new HashMap<>();
    private Story next = Story.OF_CHANCE;

    /** Those who act upon an order. */
    record People(Reviewers reviewers, Receivers receivers, Requesters requesters) {}

    Ordering(Orders orders, Invention chance, Timeline time, Wishes wishes, People people) {
        this.orders = orders;
        this.chance = chance;
        this.time = time;
        this.wishes = wishes;
        this.people = people;
    }

    /** Plans {@code count} orders between {@code start} and {@code now}, and some for each state in which one can be. */
    void plan(int count, Instant start, Instant now) {
        int still = stills(now);
        Duration span = Duration.between(start, now.minus(Duration.ofHours(3)));
        int left = Math.max(0, count - still);
        for (int i = 0; i < left; i++) {
            Instant when = Day.awake(
                    start.plus(span.multipliedBy(i).dividedBy(left)).plus(Duration.ofMinutes(chance.between(0, 300))));
            time.at(when, () -> place(Story.OF_CHANCE, wishes.any(time.now())));
        }
    }

    private int stills(Instant now) {
        int planned = 0;
        for (OrderState state : OrderState.values()) {
            TimeSlot slot = slot(state, now);
            for (int n = 0; n < 2; n++) {
                Instant when = Day.wasAwake(now.minus(before(state)).plus(Duration.ofMinutes(11L * n)));
                time.at(when, () -> place(Story.until(state), wishes.at(slot)));
                planned++;
            }
        }
        Instant forgotten = Day.wasAwake(now.minus(Duration.ofDays(5)));
        TimeSlot far = new TimeSlot(Day.at(now, 5, LocalTime.of(9, 0)), Day.at(now, 5, LocalTime.of(11, 0)));
        time.at(forgotten, () -> place(Story.until(OrderState.PLACED), wishes.at(far)));
        return planned + 1;
    }

    /** How long ago an order was placed that is now in this state. */
    private static Duration before(OrderState state) {
        return switch (state) {
            case PLACED -> Duration.ofHours(2);
            case ACCEPTED, ASKED_BACK, REFUSED, APPROVED, DISPATCHED, RECRUITING, STAFFED, CANCELLED ->
                Duration.ofHours(34);
            case UNMET -> Duration.ofHours(40);
            case UNDER_WAY -> Duration.ofDays(4);
            case COMPLETED, CONFIRMED, RATED, DISPUTED -> Duration.ofDays(5);
        };
    }

    /** When the service of such an order is, or was. */
    private static TimeSlot slot(OrderState state, Instant now) {
        Instant start = switch (state) {
            case UNDER_WAY -> UnderWay.start(now);
            case UNMET -> now.plus(Duration.ofHours(5));
            case COMPLETED, CONFIRMED, RATED, DISPUTED -> Day.at(now, -1, LocalTime.of(9, 0));
            case PLACED, ACCEPTED, ASKED_BACK, REFUSED, APPROVED, DISPATCHED, RECRUITING, STAFFED, CANCELLED ->
                Day.at(now, 3, LocalTime.of(9, 30));
        };
        return new TimeSlot(start, start.plus(Duration.ofMinutes(90)));
    }

    private void place(Story story, Wish wish) {
        next = story;
        orders.place(wish.actor(), wish.order());
    }

    void hear(OrderStepped it) {
        Story story = stories.computeIfAbsent(it.order(), id -> next);
        if (story.endsAs(it.state())) {
            return;
        }
        switch (it.step()) {
            case PLACED -> {
                people.reviewers().accept(it, story);
                people.requesters().placed(it, story);
            }
            case RELEASED -> people.reviewers().accept(it, story);
            case ACCEPTED, ANSWERED -> people.reviewers().review(it, story);
            case ASKED_BACK -> people.requesters().answer(it, story);
            case APPROVED, RETURNED, REOPENED -> approved(it, story);
            case DISPATCHED, PASSED_DOWN, CALLED_OFF -> people.receivers().receive(it, story);
            case COMPLETED -> people.requesters().served(it, story);
            case COMPLAINED -> people.reviewers().answerComplaint(it, story);
            case COMPLAINT_ANSWERED -> {
                if (it.state() == OrderState.APPROVED) {
                    approved(it, story);
                }
            }
            case UNMET -> people.reviewers().unmet(it, story);
            case CORRECTED,
                    REFUSED,
                    CALLED,
                    STAFFED,
                    UNSTAFFED,
                    REPLACED,
                    BEGAN,
                    CONFIRMED,
                    RATED,
                    HURRIED,
                    CHANGED,
                    REMINDED,
                    LIFTED,
                    CANCELLED -> {}
        }
    }

    private void approved(OrderStepped it, Story story) {
        if (story.endsAs(OrderState.CANCELLED)) {
            people.requesters().cancel(it);
        } else {
            people.receivers().dispatch(it, story);
        }
    }
}
