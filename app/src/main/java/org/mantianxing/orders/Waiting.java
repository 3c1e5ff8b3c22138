package org.mantianxing.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much work waits in a queue, how much of it is late, and when the oldest promise falls due. */
public record Waiting(
        OrderQuery.Queue queue,
        long count,
        long late,
        @Nullable Instant oldestDue) {
    /** Under this name a page leaves what it has counted with its request, for the badge above it. */
    public static final String COUNTED = Waiting.class.getName();
}
