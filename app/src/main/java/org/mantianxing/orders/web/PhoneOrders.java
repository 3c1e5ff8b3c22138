package org.mantianxing.orders.web;

import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.Orders;
import org.springframework.stereotype.Component;

/** Gathers what the phone shows of an order. */
@Component
class PhoneOrders {
    private final Orders orders;
    private final Activities activities;
    private final Catalogue catalogue;
    private final Lists lists;

    PhoneOrders(Orders orders, Activities activities, Catalogue catalogue, Lists lists) {
        this.orders = orders;
        this.activities = activities;
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /** Throws NotFound for a stranger's order as for a missing one. */
    PhoneOrder get(Actor actor, UUID id) {
        OrderDetail detail = orders.get(actor, id);
        Order order = detail.order();
        return new PhoneOrder(
                detail,
                Track.of(order.state(), detail.lines()),
                icon(actor, order),
                order.relation().equals("self")
                        ? null
                        : lists.find(actor, "relations", order.relation()).orElse(null),
                lists.of(actor, "risk-kinds").stream()
                        .filter(risk -> order.risks().contains(risk.code()))
                        .toList(),
                order.activity() == null
                        ? null
                        : activities.forOrigin(actor, id).orElse(null),
                Reasons.of(actor, lists));
    }

    /** The illustration of an order's category; a heart where it has none yet. */
    String icon(Actor actor, Order order) {
        return catalogue.everyCategory(actor).stream()
                .filter(category -> category.code().equals(order.category()))
                .map(Category::icon)
                .findFirst()
                .orElse("heart");
    }
}
