package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/**
 * A star given, or taken back because hours were corrected.
 *
 * @param minutes of service that stood behind it then
 */
public record StarStep(UUID id, UUID volunteer, int star, boolean given, long minutes, Instant at) {}
