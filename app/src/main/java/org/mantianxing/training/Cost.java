package org.mantianxing.training;

import java.time.Instant;
import java.util.UUID;

/**
 * What a session cost, as it was noted last.
 *
 * @param fen in hundredths of a yuan
 */
public record Cost(UUID activity, long fen, String words, String notedBy, Instant notedAt) {}
