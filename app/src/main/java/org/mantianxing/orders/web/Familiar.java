package org.mantianxing.orders.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Road;
import org.springframework.stereotype.Component;

/** What is known of somebody from the order before, so that nothing is typed twice. */
@Component
class Familiar {
    private final Orders orders;

    Familiar(Orders orders) {
        this.orders = orders;
    }

    /** The last order that this person placed on the phone. */
    Optional<Order> last(Actor actor) {
        return actor.signedIn()
                ? orders.mine(actor, "").rows().stream()
                        .filter(order -> order.road() == Road.PHONE || order.road() == Road.FAMILY)
                        .findFirst()
                : Optional.empty();
    }

    /** The place of an own order, to be the place again; null where there is none such. */
    NewOrder.@Nullable Where where(Actor actor, @Nullable UUID order) {
        if (order == null || !actor.signedIn()) {
            return null;
        }
        Order before = orders.get(actor, order).order();
        String address = before.address() == null
                ? ""
                : orders.reveal(actor, order, "沿用上次的地址").address();
        return new NewOrder.Where(before.placeKind(), before.site(), address, before.lon(), before.lat());
    }
}
