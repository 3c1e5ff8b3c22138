package org.mantianxing.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Packed;
import org.mantianxing.orders.OrderSteps.Said;
import org.springframework.stereotype.Component;

/** What the clock does to one order: it reminds, lifts to the level above, confirms, or ends what nobody answers. */
@Component
class Turns {
    private final OrderStore orders;
    private final TurnStore store;
    private final OrderSteps steps;
    private final Limits limits;
    private final Clock clock;

    Turns(OrderStore orders, TurnStore store, OrderSteps steps, Limits limits, Clock clock) {
        this.orders = orders;
        this.store = store;
        this.steps = steps;
        this.limits = limits;
        this.clock = clock;
    }

    void remind(UUID id) {
        taken(id, order -> {
            if (store.reminded(id, clock.instant())) {
                steps.note(Actor.CLOCK, order, OrderStep.REMINDED, Said.NOTHING);
            }
        });
    }

    /** The limit has passed. */
    void pass(UUID id) {
        taken(id, order -> {
            switch (order.state()) {
                case ASKED_BACK ->
                    steps.move(
                            Actor.CLOCK,
                            order,
                            OrderStep.CANCELLED,
                            OrderState.CANCELLED,
                            Said.because(Ending.NO_ANSWER.code(), Packed.of("等了十天没有收到补充说明，先替您取消了；还需要的话，随时可以再点一次")));
                case COMPLETED ->
                    steps.move(Actor.CLOCK, order, OrderStep.CONFIRMED, OrderState.CONFIRMED, Said.NOTHING);
                case PLACED, ACCEPTED, APPROVED, DISPUTED, UNMET -> lift(order, Reaches.top(order.path()));
                case DISPATCHED, RECRUITING -> lift(order, above(order));
                case STAFFED, UNDER_WAY, CONFIRMED, RATED, REFUSED, CANCELLED -> {}
            }
        });
    }

    /** The time has come, and nobody was called. */
    void miss(UUID id) {
        taken(id, order -> {
            Instant start = order.start();
            if (order.state() == OrderState.DISPATCHED && start != null && !start.isAfter(clock.instant())) {
                steps.move(
                        Actor.CLOCK,
                        order,
                        OrderStep.UNMET,
                        OrderState.UNMET,
                        Said.because(Ending.NOT_CALLED.code(), Packed.of("约定的时间到了，{0}还没有发布招募", order.receiverName())));
            }
        });
    }

    private void lift(Order order, String path) {
        @Nullable Instant next = Reaches.above(path) == null ? null : limits.nextLift();
        if (store.lifted(order.id(), path, next, clock.instant())) {
            steps.note(Actor.CLOCK, order, OrderStep.LIFTED, Said.NOTHING);
        }
    }

    /** The level above whoever has it: of a team, first the site where it is at home. */
    private static String above(Order order) {
        String lifted = order.liftedPath();
        String here = order.receiverPath() == null ? order.path() : order.receiverPath();
        if (lifted == null && order.receiverTeam() != null) {
            return here;
        }
        @Nullable String above = Reaches.above(lifted == null ? here : lifted);
        return above == null ? Reaches.top(here) : above;
    }

    private void taken(UUID id, Consumer<Order> work) {
        orders.lock(id).ifPresent(work);
    }
}
