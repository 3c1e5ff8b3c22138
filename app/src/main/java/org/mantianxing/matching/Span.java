package org.mantianxing.matching;

import java.time.Instant;

/** From when to when, the end not with it. */
public record Span(Instant start, Instant end) {
    boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
