package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;

/**
 * Told once a week: some were not asked for so long, though calls would have fitted them.
 *
 * @param days for so long
 * @param waiting how many
 * @param could of how many whom at least one call fitted
 */
public record Overlooked(UUID id, Instant at, int days, int waiting, int could) {}
