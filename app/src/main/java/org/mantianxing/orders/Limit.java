package org.mantianxing.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time limit of a step.
 *
 * @param due when it has to be done, null where none runs
 * @param remind when the clock reminds of it, null: not at all
 * @param turn when the clock acts by itself: lifts, cancels or confirms
 */
record Limit(
        @Nullable Instant due,
        @Nullable Instant remind,
        @Nullable Instant turn) {
    static final Limit NONE = new Limit(null, null, null);
}
