package org.mantianxing.web;

import java.util.List;
import org.mantianxing.orders.OrderQuery.Queue;
import org.mantianxing.orders.Waiting;

/**
 * How much work waits for somebody, for the badge beside 我的待办.
 *
 * @param late whether some of it is late
 */
public record Backlog(long count, boolean late) {
    static final Backlog NONE = new Backlog(0, false);

    /** Calls that run are no work; what was lifted and stands in another queue too counts once. */
    static Backlog of(List<Waiting> queues) {
        boolean centre = queues.stream().anyMatch(waiting -> waiting.queue() == Queue.TO_ACCEPT);
        List<Waiting> work = queues.stream()
                .filter(waiting -> waiting.queue() != Queue.RECRUITING)
                .filter(waiting -> waiting.queue() != Queue.LIFTED || !centre)
                .toList();
        return new Backlog(
                work.stream().mapToLong(Waiting::count).sum(), work.stream().anyMatch(waiting -> waiting.late() > 0));
    }
}
