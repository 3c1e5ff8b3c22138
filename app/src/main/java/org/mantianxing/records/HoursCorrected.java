package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's hours were corrected.
 *
 * @param id of the new line
 * @param entry the line that it corrects
 * @param minutes what counts now
 */
public record HoursCorrected(
        UUID id, UUID entry, UUID volunteer, String title, int minutes, String reason, Instant at) {}
