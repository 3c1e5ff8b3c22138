package org.mantianxing.volunteers;

import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.IdPapers;
import org.mantianxing.identity.NameChecks;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.volunteers.DataConsent.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one has agreed to that is kept of oneself, and taking it back. */
@Service
public class DataConsents {
    private final DataConsentStore store;
    private final IdPapers papers;
    private final NameChecks checks;
    private final Portraits portraits;

    DataConsents(DataConsentStore store, IdPapers papers, NameChecks checks, Portraits portraits) {
        this.portraits = portraits;
        this.store = store;
        this.papers = papers;
        this.checks = checks;
    }

    /** Those of one's own that stand. */
    public List<DataConsent> own(Actor actor) {
        return store.of(me(actor));
    }

    /**
     * Whether there is something to be asked: a text has changed since, or somebody came by a list and was never asked
     * whether their card may be kept.
     */
    public boolean ask(Actor actor) {
        List<DataConsent> given = own(actor);
        return given.stream().anyMatch(DataConsent::stale)
                || (actor.has(Role.VOLUNTEER) && given.stream().noneMatch(one -> one.purpose() == Purpose.CARD));
    }

    /** Agrees to the text as it is now. */
    @Transactional
    public void give(Actor actor, Purpose purpose) {
        store.give(me(actor), purpose);
        if (purpose == Purpose.CHECK) {
            checks.allow(actor, true);
        }
    }

    /** Takes it back, with all that follows; throws Refused for the card, which is left by leaving. */
    @Transactional
    public void withdraw(Actor actor, Purpose purpose) {
        if (purpose == Purpose.CARD) {
            throw new Refused("不存资料就没法安排服务。要收回，请退出志愿者");
        }
        store.withdraw(me(actor), purpose);
        if (purpose == Purpose.PHOTO) {
            portraits.remove(actor);
            return;
        }
        if (purpose == Purpose.PAPER) {
            papers.forget(actor);
            store.withdraw(actor.id(), Purpose.CHECK);
        }
        checks.allow(actor, false);
    }

    private static UUID me(Actor actor) {
        Permissions.require(actor, Command.PROFILE, Target.ownedBy(actor.id()));
        return actor.id();
    }
}
