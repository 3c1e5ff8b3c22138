package org.mantianxing.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Words;
import org.mantianxing.live.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Every step of an order goes through here: the state moves, a line of history, an event, live pages; all or nothing. */
@Component
class OrderSteps {
    private final OrderStore store;
    private final PartStore parts;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    /**
     * What is said with a step.
     *
     * @param words for everybody who reads the order
     * @param aside for staff alone
     * @param reason code of a list or of {@link Ending}, for figures; empty where none was given
     */
    record Said(String words, String aside, String reason) {
        static final Said NOTHING = of("");

        static Said of(String words) {
            return new Said(words, "", "");
        }

        static Said because(String reason, String words) {
            return new Said(words, "", reason);
        }
    }

    OrderSteps(
            OrderStore store,
            PartStore parts,
            Limits limits,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.limits = limits;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** The first line of an order; {@code with} writes what belongs to it. */
    void placed(Actor actor, Order order, UUID once, Runnable with) {
        store.insert(order, once, limits.of(order.state(), order.start()));
        with.run();
        tell(actor, order.id(), null, OrderStep.PLACED, Said.NOTHING);
    }

    /** Moves on. What else changes has been written before, so that the event tells how it stands now. */
    void move(Actor actor, Order from, OrderStep step, OrderState next, Said said) {
        Order now = store.find(from.id()).orElse(from);
        boolean allowed = from.state().canBecome(next) || from.state() == next;
        if (!allowed || !store.move(from.id(), from.state(), next, limits.of(next, now.start()), clock.instant())) {
            throw new Conflict("这张订单现在是“{0}”，这一步已经不能办了", Words.of(now.state().words()));
        }
        tell(actor, from.id(), from.state(), step, said);
    }

    /** Notes a step that leaves the state, and its limit, as they are. */
    void note(Actor actor, Order order, OrderStep step, Said said) {
        tell(actor, order.id(), order.state(), step, said);
    }

    private void tell(Actor actor, UUID id, @Nullable OrderState from, OrderStep step, Said said) {
        Order order = store.find(id).orElseThrow();
        Instant now = clock.instant();
        OrderLine line = new OrderLine(
                Ids.at(now),
                id,
                now,
                actor.account(),
                actor.name(),
                step,
                from,
                order.state(),
                said.words(),
                forRequester(step, order.state()));
        parts.line(line, said);
        events.publishEvent(new OrderStepped(
                line.id(),
                id,
                order.number(),
                order.title(),
                order.requester(),
                order.claimedBy(),
                step,
                order.state(),
                said.words(),
                order.receiverPath(),
                order.receiverTeam(),
                step == OrderStep.LIFTED ? order.liftedPath() : null,
                actor.account(),
                now));
        live.changedForGood("order:" + id);
        live.changed("orders");
    }

    /** What staff do among themselves is no news to the one who waits. */
    private static boolean forRequester(OrderStep step, OrderState state) {
        return switch (step) {
            case RELEASED, RETURNED, LIFTED -> false;
            case REMINDED -> state == OrderState.ASKED_BACK || state == OrderState.COMPLETED;
            case PLACED,
                    ACCEPTED,
                    CORRECTED,
                    ASKED_BACK,
                    ANSWERED,
                    APPROVED,
                    REFUSED,
                    DISPATCHED,
                    PASSED_DOWN,
                    CALLED,
                    STAFFED,
                    UNSTAFFED,
                    REPLACED,
                    CALLED_OFF,
                    BEGAN,
                    COMPLETED,
                    CONFIRMED,
                    RATED,
                    COMPLAINED,
                    COMPLAINT_ANSWERED,
                    UNMET,
                    REOPENED,
                    HURRIED,
                    CHANGED,
                    CANCELLED -> true;
        };
    }
}
