package org.mantianxing.volunteers;

import java.time.Instant;

/**
 * What some volunteers say that they can do, in the same words.
 *
 * @param people how many say so
 * @param since when the first said it
 */
public record SaidSkill(String words, int people, Instant since) {}
