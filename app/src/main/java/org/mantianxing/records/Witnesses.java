package org.mantianxing.records;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The word of those who were served. It stands beside the evidence of the hours and moves neither their grade nor their
 * number: a line of the ledger never changes.
 */
@Service
public class Witnesses {
    private final WitnessStore store;
    private final Clock clock;

    Witnesses(WitnessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Somebody says that what they had ordered was done; once is enough. Called by the module that has the order, in its
     * transaction, after it has checked that it is theirs.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Actor actor, UUID order) {
        if (!actor.signedIn()) {
            throw new SignInNeeded();
        }
        store.confirm(order, actor.id(), clock.instant());
    }

    /** Which of these services were confirmed by those who were served; entries of no order are passed over. */
    public Set<UUID> confirmed(Actor actor, Collection<HoursEntry> entries) {
        Permissions.requireEver(actor, Command.RECORD_READ);
        List<UUID> orders = entries.stream()
                .map(entry -> entry.first().origin())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return orders.isEmpty() ? Set.of() : Set.copyOf(store.confirmed(orders));
    }
}
