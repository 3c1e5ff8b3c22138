package org.mantianxing.volunteers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a list of volunteers.
 *
 * @param politics by GB/T 4762, empty where not told
 * @param schooling by GB/T 4658, empty where not told
 * @param since when they registered, null for now
 */
public record Entry(
        NewVolunteer card,
        String politics,
        String schooling,
        @Nullable Instant since) {}
