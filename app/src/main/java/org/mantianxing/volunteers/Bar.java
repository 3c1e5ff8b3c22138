package org.mantianxing.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may not be a volunteer for a while.
 *
 * @param until the last day, null for good
 */
public record Bar(
        UUID id, UUID volunteer, String why, @Nullable LocalDate until, Instant at, String actorName) {}
