package org.mantianxing.volunteers;

import java.time.Instant;

/**
 * A skill that somebody has.
 *
 * @param since when they first said so
 */
public record Skilled(String skill, Instant since) {}
