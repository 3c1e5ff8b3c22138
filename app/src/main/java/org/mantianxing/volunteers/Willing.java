package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who want calls, with all that limits for which they can be asked; for those who put out calls. */
@Service
public class Willing {
    private final VolunteerStores stores;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Clock clock;

    Willing(VolunteerStores stores, Catalogue catalogue, Settings settings, Clock clock) {
        this.stores = stores;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a skill that asks for a certificate counts only with one that was verified. */
    public boolean proofsDemanded(Actor actor) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        return settings.number(VolunteerDecisions.PROOF, 0) == 1;
    }

    /** All who are active and want calls. */
    @Transactional(readOnly = true)
    public Askable all(Actor actor) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        return new Askable(
                stores.askable().all(),
                stores.away().all(today()),
                stores.proofs().lasting(asking(actor), proofsDemanded(actor)),
                stores.proofs().proven(today()),
                Set.of());
    }

    /** What has become of those whose card was changed by the transaction of that number or a later one, and of others. */
    @Transactional(readOnly = true)
    public Askable changed(Actor actor, long since, Collection<UUID> others) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        Set<UUID> gone = new HashSet<>(stores.askable().changed(since));
        gone.addAll(others);
        List<Volunteer> there = gone.isEmpty() ? List.of() : stores.askable().those(gone);
        there.forEach(one -> gone.remove(one.id()));
        return limited(actor, there, gone);
    }

    /** Somebody with what limits them. */
    public Askable one(Actor actor, Volunteer volunteer) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        return limited(actor, List.of(volunteer), Set.of());
    }

    private Askable limited(Actor actor, List<Volunteer> there, Set<UUID> gone) {
        List<UUID> ids = there.stream().map(Volunteer::id).toList();
        return ids.isEmpty()
                ? new Askable(there, Map.of(), Map.of(), Map.of(), gone)
                : new Askable(
                        there,
                        stores.away().of(ids, today()),
                        stores.proofs().lasting(asking(actor), proofsDemanded(actor), ids),
                        stores.proofs().proven(today(), ids),
                        gone);
    }

    private List<String> asking(Actor actor) {
        return catalogue.skills(actor).stream()
                .filter(Skill::needsProof)
                .map(Skill::code)
                .toList();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
