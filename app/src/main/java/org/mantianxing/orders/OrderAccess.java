package org.mantianxing.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.OrderDetail.May;
import org.springframework.stereotype.Component;

/** The only way to an order: fetched and checked in one go. */
@Component
class OrderAccess {
    private final OrderStore store;
    private final Clock clock;

    OrderAccess(OrderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** To read it. Throws NotFound for a stranger's as for a missing one. */
    Order get(Actor actor, UUID id) {
        return seen(actor, store.find(id).orElseThrow(NotFound::new));
    }

    /** To do {@code what} with it; nobody else changes it until the transaction ends. */
    Order take(Actor actor, UUID id, May what) {
        return checked(actor, seen(actor, store.lock(id).orElseThrow(NotFound::new)), what);
    }

    /** The same without holding it, where something else has to be held first. */
    Order look(Actor actor, UUID id, May what) {
        return checked(actor, get(actor, id), what);
    }

    private Order seen(Actor actor, Order order) {
        Permissions.require(actor, Command.ORDER_FOLLOW, Rights.seen(order));
        return order;
    }

    private Order checked(Actor actor, Order order, May what) {
        if (!Rights.who(actor, order, what)) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        if (!Rights.when(actor, order, what, now)) {
            throw late(order, what, now);
        }
        return order;
    }

    /** What is true now instead. */
    private static Conflict late(Order order, May what, Instant now) {
        boolean claimed = order.state() == OrderState.ACCEPTED && order.claimedBy() != null;
        if (claimed && what == May.ACCEPT) {
            return new Conflict("这张订单已经由{0}接下了", order.claimedName());
        }
        if (claimed && !order.late(now) && reviewed(what)) {
            return new Conflict("这张订单由{0}在审核，到时限前别人不能办", order.claimedName());
        }
        if (what == May.HURRY && !Rights.rested(order.hurriedAt(), now)) {
            return new Conflict("已经帮您催过了，每 12 小时可以催一次");
        }
        return new Conflict("这张订单现在是“{0}”，这一步已经不能办了", Words.of(order.state().words()));
    }

    private static boolean reviewed(May what) {
        return switch (what) {
            case RELEASE, CORRECT, APPROVE, REFUSE, ASK_BACK -> true;
            case ACCEPT,
                    DISPATCH,
                    PASS_DOWN,
                    RETURN,
                    CALL,
                    REOPEN,
                    ANSWER_COMPLAINT,
                    REVEAL,
                    ANSWER,
                    CHANGE,
                    HURRY,
                    CANCEL,
                    CONFIRM,
                    RATE,
                    COMPLAIN -> false;
        };
    }
}
