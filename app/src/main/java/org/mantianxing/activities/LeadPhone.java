package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone on which somebody leads without a network.
 *
 * @param drift how far the district's clock was before the phone's when it was prepared, in milliseconds
 */
public record LeadPhone(
        UUID id,
        UUID activity,
        UUID leader,
        long drift,
        Instant madeAt,
        @Nullable Instant stoppedAt) {}
