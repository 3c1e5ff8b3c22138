package org.mantianxing.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands, for figures: nothing of the person. Each moment is the first time that step was taken, null where
 * it has not been.
 *
 * @param path of the place where it is served
 * @param lifted whether it went up a level because a time limit had passed
 * @param reason why it came to nothing: a code of its state's list, or of {@link Ending}; empty for others
 * @param stars of the rating, 0 where there is none
 */
public record OrderFact(
        UUID id,
        String path,
        String category,
        Road road,
        OrderState state,
        String reason,
        boolean lifted,
        int stars,
        Instant placedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant calledAt,
        @Nullable Instant staffedAt,
        @Nullable Instant begunAt,
        @Nullable Instant completedAt) {}
