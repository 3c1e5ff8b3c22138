package org.mantianxing.volunteers;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Volunteers who are active and want calls: all of them, or those whose card has changed.
 *
 * @param gone of those whose card has changed, who may not be asked any more
 */
public record Askable(List<Volunteer> there, Set<UUID> gone) {
    public Askable {
        there = List.copyOf(there);
        gone = Set.copyOf(gone);
    }
}
