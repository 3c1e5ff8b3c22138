package org.mantianxing.orders.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Page;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.Waiting;

/**
 * The work that waits for somebody: the queues, and the orders of one of them, the earliest limit first.
 *
 * @param chosen null for those who have no queues
 */
public record Work(List<Waiting> queues, OrderQuery.@Nullable Queue chosen, Page<Order> page) {
    public Work {
        queues = List.copyOf(queues);
    }

    /** Whether there are queues in which nothing waits, besides the chosen one. */
    public boolean rest() {
        return queues.stream().anyMatch(waiting -> waiting.count() == 0 && waiting.queue() != chosen);
    }

    /** The queue asked for; otherwise the one with the oldest promise, otherwise the first. */
    static Optional<OrderQuery.Queue> choose(List<Waiting> queues, String wanted) {
        return queues.stream()
                .filter(waiting -> waiting.queue().name().equals(wanted))
                .findFirst()
                .or(() -> queues.stream()
                        .filter(waiting -> waiting.oldestDue() != null)
                        .min(Comparator.comparing(Waiting::oldestDue, Comparator.nullsLast(Comparator.naturalOrder()))))
                .or(() -> queues.stream().filter(waiting -> waiting.count() > 0).findFirst())
                .or(() -> queues.stream().findFirst())
                .map(Waiting::queue);
    }
}
