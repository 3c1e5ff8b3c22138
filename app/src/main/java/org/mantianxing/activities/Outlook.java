package org.mantianxing.activities;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What lies before one volunteer.
 *
 * @param fits open offers, then open calls that fit, the best first
 * @param held activities in which they hold a seat
 * @param openings the skills that would have opened most calls of the last ninety days
 */
public record Outlook(List<Fit> fits, Set<UUID> held, List<Opening> openings) {
    static final Outlook NOTHING = new Outlook(List.of(), Set.of(), List.of());
}
