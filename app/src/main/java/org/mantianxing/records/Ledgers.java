package org.mantianxing.records;

import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** The stores behind the ledger, and the one checked way to an entry. */
@Component
record Ledgers(HoursStore lines, TotalStore totals, Policies policies) {

    /** The entry of a line, named by any of its lines, for those who may correct it. */
    HoursEntry get(Actor actor, UUID line) {
        HoursEntry entry = entry(line);
        Permissions.require(
                actor, Command.RECORD_CORRECT, Target.at(entry.first().path()));
        return entry;
    }

    /** The same, held with its volunteer's total until the transaction ends. */
    HoursEntry locked(Actor actor, UUID line) {
        totals.lock(get(actor, line).first().volunteer());
        return get(actor, line);
    }

    HoursEntry entry(UUID line) {
        UUID first = lines.find(line).orElseThrow(NotFound::new).entry();
        return new Ledger(lines.entry(first)).entries().getFirst();
    }
}
