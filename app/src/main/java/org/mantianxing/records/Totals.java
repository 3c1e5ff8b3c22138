package org.mantianxing.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Service;

/** What the ledgers of many add up to; for lists of staff. */
@Service
public class Totals {
    private final TotalStore store;

    Totals(TotalStore store) {
        this.store = store;
    }

    /** Of these volunteers, in no order; who has none is left out. */
    public List<Total> of(Actor actor, Collection<UUID> volunteers) {
        requireStaff(actor);
        return store.list(volunteers);
    }

    /** Who has served at least so many minutes and, unless it is null, on that day or later. */
    public Set<UUID> served(Actor actor, long minutes, @Nullable LocalDate since) {
        requireStaff(actor);
        return Set.copyOf(store.atLeast(minutes, since));
    }

    private static void requireStaff(Actor actor) {
        if (!actor.staff()) {
            throw new NotFound();
        }
        Permissions.requireEver(actor, Command.RECORD_READ);
    }
}
