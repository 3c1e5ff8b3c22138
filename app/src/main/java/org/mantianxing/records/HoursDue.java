package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a desk has hours to look at.
 *
 * @param sheet the activity whose record waits, or null
 * @param claim what waits to be decided, or null
 * @param desk path of the place that is told
 */
public record HoursDue(
        UUID id,
        @Nullable UUID sheet,
        @Nullable UUID claim,
        String title,
        String desk,
        Why why,
        Instant due,
        Instant at) {

    /** Why they are told now. */
    public enum Why {
        ASKED,
        REMINDED,
        LIFTED
    }
}
