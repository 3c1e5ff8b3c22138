package org.mantianxing.records;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Packed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Services from before this platform was there, taken in from lists and, where a list was wrong, taken back by corrections:
 * the ledger only ever grows.
 */
@Service
public class OldHours {
    private static final String UNDONE = Packed.of("导入撤销");
    private static final String AGAIN = Packed.of("重新导入");
    private final HoursStore store;
    private final ClaimStore claims;
    private final Crediting crediting;
    private final Ledgers ledgers;
    private final Audit audit;
    private final Clock clock;

    OldHours(HoursStore store, ClaimStore claims, Crediting crediting, Ledgers ledgers, Audit audit, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.crediting = crediting;
        this.ledgers = ledgers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of these services that are in the ledger, and were not taken back. */
    public Set<UUID> counted(Actor actor, Collection<UUID> services) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        return entries(services).entrySet().stream()
                .filter(one -> !undone(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Takes services in; one that counts already is passed over. What a day does not hold waits as with any service. */
    @Transactional
    public void take(Actor actor, List<NewHours> services) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        Map<UUID, HoursEntry> known =
                entries(services.stream().map(NewHours::activity).toList());
        // always in the same order, so that two batches at once never wait for each other in a circle
        services.stream()
                .sorted(Comparator.comparing(NewHours::volunteer).thenComparing(NewHours::started))
                .forEach(one -> take(actor, one, known.get(one.activity())));
    }

    private void take(Actor actor, NewHours service, @Nullable HoursEntry known) {
        if (known == null) {
            crediting.credit(actor, service, false);
            return;
        }
        HoursEntry now = ledgers.locked(actor, known.first().id());
        if (undone(now)) {
            crediting.change(actor, now, service.minutes(), AGAIN, "");
        }
    }

    /** Takes services back, and what still waited because of them. */
    @Transactional
    public void takeBack(Actor actor, Collection<UUID> services) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        Set<UUID> seen = new HashSet<>(services);
        entries(seen).values().stream()
                .sorted(Comparator.comparing((HoursEntry one) -> one.first().volunteer())
                        .thenComparing(one -> one.first().id()))
                .forEach(one -> takeBack(actor, one.first().id()));
        audit.write(actor, "IMPORT_HOURS_BACK", null, String.valueOf(seen.size()));
    }

    private void takeBack(Actor actor, UUID line) {
        HoursEntry now = ledgers.locked(actor, line);
        claims.ofActivity(now.first().activity()).stream()
                .filter(Claim::open)
                .forEach(claim -> claims.decide(claim.id(), Claim.State.WITHDRAWN, actor, UNDONE, clock.instant()));
        if (!undone(now)) {
            crediting.change(actor, now, 0, UNDONE, "");
        }
    }

    private Map<UUID, HoursEntry> entries(Collection<UUID> services) {
        return new Ledger(store.ofActivities(services))
                .entries().stream().collect(Collectors.toMap(one -> one.first().activity(), one -> one));
    }

    private static boolean undone(HoursEntry entry) {
        return entry.minutes() == 0
                && !entry.corrections().isEmpty()
                && entry.corrections().getLast().reason().equals(UNDONE);
    }
}
