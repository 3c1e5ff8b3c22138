package org.mantianxing.activities;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What lies before one volunteer.
 *
 * @param fits open offers, then open calls that fit, the best first
 * @param held activities in which they hold a seat
 */
public record Outlook(List<Fit> fits, Set<UUID> held) {
    static final Outlook NOTHING = new Outlook(List.of(), Set.of());
}
