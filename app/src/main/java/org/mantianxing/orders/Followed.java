package org.mantianxing.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the holder of a slip may read without signing in: how far it is, nothing about anybody. */
public record Followed(
        String number,
        String title,
        OrderState state,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Instant dueAt,
        List<OrderLine> lines) {
    public Followed {
        lines = List.copyOf(lines);
    }
}
