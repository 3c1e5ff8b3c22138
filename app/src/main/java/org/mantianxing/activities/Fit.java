package org.mantianxing.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.matching.Reason;

/**
 * A call that fits somebody.
 *
 * @param expires until when the offer waits, null where nobody asked
 */
public record Fit(
        Activity activity,
        int score,
        List<Reason> reasons,
        @Nullable Instant expires) {}
