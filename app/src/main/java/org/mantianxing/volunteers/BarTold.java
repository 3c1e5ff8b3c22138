package org.mantianxing.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was barred, or may serve again. */
public record BarTold(
        UUID id,
        UUID volunteer,
        boolean lifted,
        String why,
        @Nullable LocalDate until,
        Instant at) {}
