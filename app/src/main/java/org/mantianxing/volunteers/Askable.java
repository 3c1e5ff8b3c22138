package org.mantianxing.volunteers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Volunteers who are active and want calls: all of them, or those whose card has changed.
 *
 * @param away when those of them who are there cannot come
 * @param ends of skills that do not count for good: the last day; {@link LocalDate#MIN} for one that does not count at
 *     all, since its certificate is missing
 * @param proven skills of which a certificate that holds today was verified
 * @param gone of those whose card has changed, who may not be asked any more
 */
public record Askable(
        List<Volunteer> there,
        Map<UUID, List<Away>> away,
        Map<UUID, Map<String, LocalDate>> ends,
        Map<UUID, Set<String>> proven,
        Set<UUID> gone) {
    public Askable {
        there = List.copyOf(there);
        away = Map.copyOf(away);
        ends = Map.copyOf(ends);
        proven = Map.copyOf(proven);
        gone = Set.copyOf(gone);
    }

    /** When somebody who is there cannot come. */
    public List<Away> awayOf(UUID volunteer) {
        return away.getOrDefault(volunteer, List.of());
    }

    /** The skills that somebody who is there has shown by a certificate. */
    public Set<String> provenOf(UUID volunteer) {
        return proven.getOrDefault(volunteer, Set.of());
    }

    /** The skills of somebody who is there that do not count for good, with the last day. */
    public Map<String, LocalDate> endsOf(UUID volunteer) {
        return ends.getOrDefault(volunteer, Map.of());
    }
}
