package org.mantianxing.matching;

import java.time.Instant;

/** From when to when, the end not with it. */
public record Span(Instant start, Instant end) {}
