package org.mantianxing.volunteers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Volunteers who are active and want calls: all of them, or those whose card has changed.
 *
 * @param away when those of them who are there cannot come
 * @param gone of those whose card has changed, who may not be asked any more
 */
public record Askable(List<Volunteer> there, Map<UUID, List<Away>> away, Set<UUID> gone) {
    public Askable {
        there = List.copyOf(there);
        away = Map.copyOf(away);
        gone = Set.copyOf(gone);
    }
}
