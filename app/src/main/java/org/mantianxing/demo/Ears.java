package org.mantianxing.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.orders.OrderStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the people of the demo what happens, while they live; they plan how to react, and do so later. */
@Component
class Ears {
    /** Somebody who reacts. */
    interface Hearer {
        void hear(ActivityEvent event);

        void hear(OrderStepped event);
    }

    private final AtomicReference<@Nullable Hearer> hearer = new AtomicReference<>();

    void open(Hearer one) {
        hearer.set(one);
    }

    void close() {
        hearer.set(null);
    }

    @EventListener
    void on(ActivityEvent event) {
        Hearer one = hearer.get();
        if (one != null) {
            one.hear(event);
        }
    }

    @EventListener
    void on(OrderStepped event) {
        Hearer one = hearer.get();
        if (one != null) {
            one.hear(event);
        }
    }
}
