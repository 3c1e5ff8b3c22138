package org.mantianxing.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Bookings;
import org.mantianxing.catalogue.Item;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of some services there is only so much a week: an order takes one of the week of its first time while it is alive. */
@Component
class Capacity {
    private final Bookings bookings;

    Capacity(Bookings bookings) {
        this.bookings = bookings;
    }

    /** In place of what the order had; throws Invalid when that week is full. */
    void take(Actor actor, @Nullable Item item, UUID order, List<TimeSlot> times) {
        if (item != null && !times.isEmpty()) {
            bookings.release(actor, order);
            bookings.reserve(actor, item, order, ChinaTime.date(times.getFirst().start()));
        }
    }

    @EventListener
    void on(OrderStepped it) {
        if (it.state() == OrderState.CANCELLED || it.state() == OrderState.REFUSED) {
            bookings.release(Actor.CLOCK, it.order());
        }
    }
}
