package org.mantianxing.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's history.
 *
 * @param words what was said with it, empty where nothing was
 * @param forRequester whether the requester reads it
 */
public record OrderLine(
        UUID id,
        UUID order,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        OrderStep step,
        @Nullable OrderState fromState,
        OrderState toState,
        String words,
        boolean forRequester) {}
