package org.mantianxing.matching;

import java.util.Map;
import java.util.UUID;

/**
 * A need at its time, and what was between it and some people before.
 *
 * @param bonds of those whom more than their home binds to it
 * @param earlier how those stand to it who have had to do with it
 */
public record Call(Need need, Span span, Map<UUID, Bond> bonds, Map<UUID, Candidate.Earlier> earlier) {
    public Call {
        bonds = Map.copyOf(bonds);
        earlier = Map.copyOf(earlier);
    }
}
