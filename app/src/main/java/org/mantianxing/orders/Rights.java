package org.mantianxing.orders;

import static org.mantianxing.orders.OrderState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.OrderDetail.May;

/** Who may do what with an order, and when: one table for the buttons and for the commands behind them. */
final class Rights {
    static final Duration BETWEEN_HURRIES = Duration.ofHours(12);

    private Rights() {}

    static Set<May> of(Actor actor, Order order, Instant now) {
        return Arrays.stream(May.values())
                .filter(may -> who(actor, order, may) && when(actor, order, may, now))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(May.class)));
    }

    /** Whether this person may ever do it to this order. */
    static boolean who(Actor actor, Order order, May may) {
        return switch (may) {
            case ACCEPT, RELEASE, CORRECT, APPROVE, REFUSE, ASK_BACK, REOPEN, ANSWER_COMPLAINT ->
                Permissions.allows(actor, Command.ORDER_REVIEW, Target.at(order.path()));
            case DISPATCH -> Permissions.allows(actor, Command.ORDER_DISPATCH, Target.at(order.path()));
            case RETURN, CALL -> Permissions.allows(actor, Command.ORDER_RECEIVE, received(order));
            // a team has nobody below it
            case PASS_DOWN ->
                order.receiverPath() != null
                        && Permissions.allows(actor, Command.ORDER_RECEIVE, Target.at(order.receiverPath()));
            case REVEAL ->
                actor.is(order.requester())
                        || Permissions.allows(
                                actor,
                                Command.PERSON_UNMASK,
                                Target.at(order.path()).andPath(order.receiverPath()));
            case ANSWER, CHANGE, HURRY -> speaks(actor, order);
            case COMPLAIN -> speaks(actor, order) && own(actor, Command.ORDER_COMPLAIN);
            case CONFIRM, RATE -> owns(actor, order) && own(actor, Command.ORDER_RATE);
            case CANCEL ->
                (speaks(actor, order) && own(actor, Command.ORDER_CANCEL))
                        || Permissions.allows(actor, Command.ORDER_CANCEL, received(order));
        };
    }

    /** Whether it can be done to an order as it stands. */
    static boolean when(Actor actor, Order order, May may, Instant now) {
        OrderState state = order.state();
        return switch (may) {
            case ACCEPT -> state == PLACED || (state == ACCEPTED && order.late(now) && !actor.is(order.claimedBy()));
            case RELEASE, APPROVE, ASK_BACK -> reviewing(actor, order, now);
            case CORRECT -> reviewing(actor, order, now) || state == APPROVED;
            case REFUSE -> reviewing(actor, order, now) || state == APPROVED || state == UNMET;
            case DISPATCH -> state == APPROVED;
            case PASS_DOWN, RETURN, CALL -> state == DISPATCHED;
            case REOPEN -> state == UNMET;
            case ANSWER_COMPLAINT -> state == DISPUTED;
            case REVEAL -> order.contactPhone() != null || order.address() != null || order.requester() != null;
            case ANSWER -> state == ASKED_BACK;
            case CHANGE -> EnumSet.of(PLACED, ACCEPTED, ASKED_BACK, APPROVED).contains(state);
            case HURRY ->
                EnumSet.of(PLACED, ACCEPTED, APPROVED, DISPATCHED, RECRUITING, DISPUTED, UNMET)
                                .contains(state)
                        && rested(order.hurriedAt(), now);
            case CANCEL -> state.canBecome(CANCELLED);
            case CONFIRM -> state == COMPLETED;
            case RATE -> state == COMPLETED || state == CONFIRMED;
            case COMPLAIN -> state.canBecome(DISPUTED);
        };
    }

    /** Whose order it is; of an order without a requester, the site that placed it. */
    static boolean owns(Actor actor, Order order) {
        if (order.requester() != null) {
            return actor.is(order.requester());
        }
        return actor.is(order.placedBy())
                || (Permissions.allows(actor, Command.ORDER_PLACE_UPWARD, Target.at(order.path()))
                        && !Permissions.allows(actor, Command.ORDER_REVIEW, Target.at(order.path())));
    }

    /** Whose order it is, or who took it down for them. */
    static boolean speaks(Actor actor, Order order) {
        return owns(actor, order) || actor.is(order.placedBy());
    }

    /** Who may read it. */
    static Target seen(Order order) {
        return Target.ownedBy(order.requester())
                .andOwner(order.placedBy())
                .andPath(order.path())
                .andPath(order.receiverPath())
                .andPath(order.liftedPath())
                .andTeam(order.receiverTeam());
    }

    /** Whether this person sees all orders, and so what the centre says to a requester alone. */
    static boolean seesAll(Actor actor) {
        return Permissions.allows(actor, Command.ORDER_QUEUE, Target.NOTHING);
    }

    /** Who has it; before it is dispatched, the centre. */
    private static Target received(Order order) {
        @Nullable String path = order.receiverPath();
        return Target.at(path == null ? Reaches.top(order.path()) : path).andTeam(order.receiverTeam());
    }

    private static boolean own(Actor actor, Command command) {
        @Nullable UUID account = actor.account();
        return account != null && Permissions.allows(actor, command, Target.ownedBy(account));
    }

    private static boolean reviewing(Actor actor, Order order, Instant now) {
        return order.state() == ACCEPTED && (actor.is(order.claimedBy()) || order.late(now));
    }

    static boolean rested(@Nullable Instant hurried, Instant now) {
        return hurried == null || !hurried.plus(BETWEEN_HURRIES).isAfter(now);
    }
}
