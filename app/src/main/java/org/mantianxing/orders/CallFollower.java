package org.mantianxing.orders;

import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.ActivityEvent.AtRisk;
import org.mantianxing.activities.ActivityEvent.Began;
import org.mantianxing.activities.ActivityEvent.Called;
import org.mantianxing.activities.ActivityEvent.Cancelled;
import org.mantianxing.activities.ActivityEvent.Finished;
import org.mantianxing.activities.ActivityEvent.HandoverAnswered;
import org.mantianxing.activities.ActivityEvent.HandoverAsked;
import org.mantianxing.activities.ActivityEvent.Offered;
import org.mantianxing.activities.ActivityEvent.PassedOn;
import org.mantianxing.activities.ActivityEvent.Reminded;
import org.mantianxing.activities.ActivityEvent.Rescheduled;
import org.mantianxing.activities.ActivityEvent.SeatLeft;
import org.mantianxing.activities.ActivityEvent.SeatTaken;
import org.mantianxing.activities.ActivityEvent.Staffed;
import org.mantianxing.activities.ActivityEvent.SwapAsked;
import org.mantianxing.activities.ActivityEvent.Unmet;
import org.mantianxing.activities.ActivityEvent.Unstaffed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Packed;
import org.mantianxing.orders.OrderSteps.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a call happens to its order, in the same transaction. */
@Component
class CallFollower {
    private static final Logger LOG = LoggerFactory.getLogger(CallFollower.class);
    private final OrderStore store;
    private final OrderSteps steps;
    private final Activities activities;

    CallFollower(OrderStore store, OrderSteps steps, Activities activities) {
        this.store = store;
        this.steps = steps;
        this.activities = activities;
    }

    @EventListener
    void on(ActivityEvent event) {
        if (event.origin() == null) {
            return;
        }
        switch (event) {
            case Staffed it -> follow(Actor.CLOCK, it, OrderStep.STAFFED, OrderState.STAFFED, "");
            case Unstaffed it -> follow(Actor.CLOCK, it, OrderStep.UNSTAFFED, OrderState.RECRUITING, "");
            case SeatTaken it when it.promoted() -> replaced(it);
            case HandoverAnswered it when it.taken() -> replaced(it);
            case Began it -> follow(organiser(it), it, OrderStep.BEGAN, OrderState.UNDER_WAY, "");
            case Finished it ->
                follow(
                        organiser(it),
                        it,
                        OrderStep.COMPLETED,
                        OrderState.COMPLETED,
                        Packed.of("到场 {0} 人", it.came().size()));
            case Unmet it -> unmet(it);
            case Cancelled it -> calledOff(it);
            case Called _,
                    Offered _,
                    SeatTaken _,
                    SeatLeft _,
                    Rescheduled _,
                    Reminded _,
                    AtRisk _,
                    PassedOn _,
                    HandoverAsked _,
                    SwapAsked _,
                    HandoverAnswered _ -> {}
        }
    }

    /** Somebody else comes than the one whom the requester may have heard of; all else stays. */
    private void replaced(ActivityEvent it) {
        store.lockByActivity(it.activity())
                .filter(order -> order.state() == OrderState.STAFFED)
                .ifPresent(order -> steps.note(Actor.CLOCK, order, OrderStep.REPLACED, Said.NOTHING));
    }

    /** By the site: it goes on looking. Where the order itself is being cancelled, there is nothing to go on with. */
    private void calledOff(Cancelled it) {
        boolean ending = Requesting.ENDING.isBound() && Requesting.ENDING.get().equals(it.origin());
        if (!ending) {
            follow(organiser(it), it, OrderStep.CALLED_OFF, OrderState.DISPATCHED, it.words());
        }
    }

    private void follow(Actor actor, ActivityEvent event, OrderStep step, OrderState next, String words) {
        store.lockByActivity(event.activity())
                .ifPresentOrElse(
                        order -> {
                            if (step == OrderStep.CALLED_OFF) {
                                store.serve(order.id(), null);
                            }
                            steps.move(actor, order, step, next, Said.of(words));
                        },
                        () -> LOG.warn("No order follows activity {}", event.activity()));
    }

    private void unmet(Unmet it) {
        store.lockByActivity(it.activity()).ifPresent(order -> {
            Ending why = order.state() == OrderState.UNDER_WAY
                    ? Ending.NOBODY_CAME
                    : it.holders().isEmpty() ? Ending.NOBODY : Ending.TOO_FEW;
            steps.move(Actor.CLOCK, order, OrderStep.UNMET, OrderState.UNMET, Said.because(why.code(), it.tried()));
        });
    }

    /** The site that runs it is named, not the person. */
    private Actor organiser(ActivityEvent event) {
        String name = activities.get(Actor.CLOCK, event.activity()).organiser();
        return new Actor(null, name, Actor.CLOCK.grants(), Actor.Kind.CLOCK);
    }
}
