package org.mantianxing.orders.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderLine;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.Road;

/**
 * What the phone shows of one order.
 *
 * @param icon of its category
 * @param relation in words, null for oneself
 * @param activity the call that serves it, null while there is none
 */
public record PhoneOrder(
        OrderDetail detail,
        Track track,
        String icon,
        @Nullable Choice relation,
        List<Choice> risks,
        @Nullable Activity activity,
        Reasons reasons) {
    private static final Set<OrderDetail.May> REQUESTERS = Set.of(
            OrderDetail.May.ANSWER,
            OrderDetail.May.CHANGE,
            OrderDetail.May.HURRY,
            OrderDetail.May.CANCEL,
            OrderDetail.May.CONFIRM,
            OrderDetail.May.RATE,
            OrderDetail.May.COMPLAIN);

    public PhoneOrder {
        risks = List.copyOf(risks);
    }

    public Order order() {
        return detail.order();
    }

    public OrderState state() {
        return order().state();
    }

    public boolean may(OrderDetail.May what) {
        return REQUESTERS.contains(what) && detail.may(what);
    }

    /** The one thing to be done now by the one who looks, or null. */
    public OrderDetail.@Nullable May next() {
        return may(OrderDetail.May.ANSWER)
                ? OrderDetail.May.ANSWER
                : may(OrderDetail.May.RATE) ? OrderDetail.May.RATE : null;
    }

    /** Whether nothing is known of it yet but that somebody wants to be called. */
    public boolean callBack() {
        return order().road() == Road.CALLBACK && order().words().isEmpty();
    }

    /** Whether volunteers have been there. */
    public boolean served() {
        return Stage.of(state()).compareTo(Stage.UNDER_WAY) > 0;
    }

    /** Why it ended before it was served; empty where it did not, or nobody said. */
    public String ended() {
        return switch (state()) {
            case REFUSED -> said(OrderStep.REFUSED);
            case CANCELLED -> said(OrderStep.CANCELLED);
            default -> "";
        };
    }

    /** What was said when this last happened; empty where nothing was. */
    public String said(OrderStep step) {
        return detail.lines().stream()
                .filter(line -> line.step() == step)
                .map(OrderLine::words)
                .reduce("", (first, second) -> second);
    }
}
