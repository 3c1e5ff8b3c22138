package org.mantianxing.volunteers;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Asks whether people who were entered by mistake can be taken away, inside the transaction that does it. Whoever knows
 * anything of one of them that must stay, says {@link #keep}.
 */
public final class TakingBack {
    private final Set<UUID> people;
    private final Set<UUID> kept;

    /** @param kept takes those who stay */
    TakingBack(Collection<UUID> people, Set<UUID> kept) {
        this.people = Set.copyOf(people);
        this.kept = kept;
    }

    public Set<UUID> people() {
        return people;
    }

    /** These stay: something happened with them. */
    public void keep(Collection<UUID> these) {
        kept.addAll(these);
    }
}
