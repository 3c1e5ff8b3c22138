package org.mantianxing.orders.web;

import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;

/**
 * What somebody does next with an order that waits in a list.
 *
 * @param words on the button
 * @param address where it leads
 * @param atOnce whether the button does it, rather than open the page on which it is done
 */
public record NextStep(String words, String address, boolean atOnce) {

    /** Null where this person has nothing to do with it. */
    public static @Nullable NextStep of(Actor actor, Order order) {
        boolean centre = Permissions.everAllows(actor, Command.ORDER_REVIEW);
        boolean receiver = Permissions.everAllows(actor, Command.ORDER_RECEIVE);
        String page = "/console/orders/" + order.id();
        return switch (order.state()) {
            case PLACED -> centre ? new NextStep("接单", page + "/accept", true) : null;
            case ACCEPTED -> centre ? new NextStep("审核", page, false) : null;
            case APPROVED -> centre ? new NextStep("派单", page, false) : null;
            case DISPATCHED -> receiver ? new NextStep("招募", page, false) : null;
            case RECRUITING, STAFFED, UNDER_WAY ->
                receiver ? new NextStep("看招募", "/console/activities/" + order.activity(), false) : null;
            case DISPUTED -> centre ? new NextStep("答复", page, false) : null;
            case UNMET -> centre ? new NextStep("再安排", page, false) : null;
            case ASKED_BACK, REFUSED, COMPLETED, CONFIRMED, RATED, CANCELLED -> null;
        };
    }
}
