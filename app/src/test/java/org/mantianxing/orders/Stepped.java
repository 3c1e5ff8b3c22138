package org.mantianxing.orders;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers the steps that were published and came true. */
@Component
public class Stepped {
    private final List<OrderStepped> events = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(OrderStepped event) {
        events.add(event);
    }

    public List<OrderStepped> of(UUID order) {
        return events.stream().filter(event -> event.order().equals(order)).toList();
    }

    void forget() {
        events.clear();
    }
}
