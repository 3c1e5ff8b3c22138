package org.mantianxing.matching;

/** Somebody who would fit, but for one rule. */
public record Near(Match match, Reason missing) {}
