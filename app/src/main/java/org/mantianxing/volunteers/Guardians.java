package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.IdPapers;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guardians of volunteers under 18: asked by their own phone, they agree, refuse, and may take it back at any time (Civil
 * Code, PIPL art. 31, rules on minors online).
 */
@Service
public class Guardians {
    private final ConsentStore store;
    private final AskingGuardians asking;
    private final Settling settling;
    private final VolunteerStores stores;
    private final Accounts accounts;
    private final IdPapers papers;
    private final Clock clock;

    /** Asking, and what follows from an answer. */
    @Component("guardianSteps")
    record Steps(AskingGuardians asking, Settling settling) {}

    Guardians(
            ConsentStore store, Steps steps, VolunteerStores stores, Accounts accounts, IdPapers papers, Clock clock) {
        this.store = store;
        this.asking = steps.asking();
        this.settling = steps.settling();
        this.stores = stores;
        this.accounts = accounts;
        this.papers = papers;
        this.clock = clock;
    }

    /** A minor for whom somebody is or was asked as guardian. */
    public record Ward(Consent consent, Volunteer card) {}

    // ---- of the minor

    /** What was last asked for oneself. */
    public Optional<Consent> own(Actor actor) {
        return store.last(actor.id());
    }

    /** Whether one is no volunteer yet because no guardian has agreed; whoever came by a list may have asked nobody yet. */
    public boolean awaited(Actor actor) {
        return stores.cards()
                .find(actor.id())
                .filter(card -> card.state() == Volunteer.State.APPLIED)
                .filter(card -> store.last(card.id())
                        .map(asked -> asked.state() != Consent.State.GIVEN)
                        .orElseGet(() -> asking.needed(card.birthYear(), null) && !settling.asked(card.id())))
                .isPresent();
    }

    /** Asks another guardian, or the same once more. */
    @Transactional
    public void again(Actor actor, Guardian guardian) {
        Volunteer me = applied(actor);
        asking.ask(actor, me.id(), guardian, me.nameMasked());
    }

    /** Does not want to be a volunteer any more before a guardian has answered. */
    @Transactional
    public void giveUp(Actor actor) {
        Volunteer me = applied(actor);
        store.last(me.id())
                .ifPresent(one -> store.move(one.id(), Consent.State.ASKED, Consent.State.WITHDRAWN, clock.instant()));
        settling.giveUp(me.id());
        stores.cards().move(me.id(), Volunteer.State.APPLIED, Volunteer.State.LEFT);
        stores.history().write(actor, me.id(), Step.LEFT, "");
    }

    private Volunteer applied(Actor actor) {
        return stores.cards()
                .find(actor.id())
                .filter(one -> one.state() == Volunteer.State.APPLIED)
                .orElseThrow(NotFound::new);
    }

    // ---- of the guardian

    /** Those for whom this person is asked or has agreed, the latest first. */
    public List<Ward> wards(Actor actor) {
        return store.of(actor.id()).stream()
                .filter(one -> one.state() == Consent.State.ASKED || one.state() == Consent.State.GIVEN)
                .flatMap(one -> stores.cards().find(one.volunteer()).map(card -> new Ward(one, card)).stream())
                .filter(ward -> ward.card().state() != Volunteer.State.LEFT)
                .toList();
    }

    /** Throws NotFound for what was asked of somebody else. */
    public Ward ward(Actor actor, UUID id) {
        Consent consent = store.find(id).filter(one -> actor.is(one.guardian())).orElseThrow(NotFound::new);
        return new Ward(consent, stores.cards().find(consent.volunteer()).orElseThrow(NotFound::new));
    }

    /**
     * Agrees; the document shows who agrees, and that they are grown up. Throws Invalid for {@code paper}, Conflict when
     * it was answered or asked of another meanwhile.
     */
    @Transactional
    public void agree(Actor actor, UUID id, IdPaper paper) {
        Ward ward = ward(actor, id);
        papers.show(actor, paper);
        LocalDate today = ChinaTime.today(clock);
        LocalDate birth = paper.birth().orElseThrow(() -> Invalid.field("paper", "请填居民身份证号码，用来核对监护人年满 18 岁"));
        if (Period.between(birth, today).getYears() < AskingGuardians.GROWN_UP) {
            throw Invalid.field("paper", "监护人要年满 18 岁");
        }
        move(ward, Consent.State.ASKED, Consent.State.GIVEN);
        boolean still = ward(actor, id).card().state() == Volunteer.State.APPLIED
                && settling.settle(actor, ward.card(), Volunteer.State.APPLIED);
        if (!still) {
            throw new Conflict("孩子那边刚才有了变化，请重新看一下");
        }
        stores.history().write(actor, ward.card().id(), Step.GUARDIAN_AGREED, "");
        // who waits for the station now is told when it has answered
        if (ward(actor, id).card().state() == Volunteer.State.ACTIVE) {
            asking.tell(
                    ConsentTold.What.GIVEN,
                    ward.card().id(),
                    actor.id(),
                    ward.card().nameMasked());
        }
    }

    @Transactional
    public void refuse(Actor actor, UUID id) {
        Ward ward = ward(actor, id);
        move(ward, Consent.State.ASKED, Consent.State.REFUSED);
        stores.cards().move(ward.card().id(), Volunteer.State.APPLIED, Volunteer.State.LEFT);
        finish(actor, ward, Step.GUARDIAN_REFUSED, ConsentTold.What.REFUSED);
    }

    /**
     * Takes consent back: no volunteer any more until a guardian agrees again. Hours stay. The caller has let go the
     * seats that the minor held.
     */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        Ward ward = ward(actor, id);
        if (!asking.needed(ward.card().birthYear(), null)) {
            throw new Conflict("他已经成年，自己作主了");
        }
        move(ward, Consent.State.GIVEN, Consent.State.WITHDRAWN);
        UUID child = ward.card().id();
        settling.giveUp(child);
        if (!stores.cards().move(child, Volunteer.State.ACTIVE, Volunteer.State.APPLIED)) {
            stores.cards().move(child, Volunteer.State.PAUSED, Volunteer.State.APPLIED);
        }
        accounts.endVolunteering(Actor.CLOCK, ward.card().id());
        finish(actor, ward, Step.GUARDIAN_WITHDREW, ConsentTold.What.WITHDRAWN);
    }

    private void move(Ward ward, Consent.State from, Consent.State to) {
        if (!store.move(ward.consent().id(), from, to, clock.instant())) {
            throw new Conflict("您已经答复过了");
        }
    }

    private void finish(Actor actor, Ward ward, Step step, ConsentTold.What what) {
        stores.history().write(actor, ward.card().id(), step, "");
        asking.tell(what, ward.card().id(), actor.id(), ward.card().nameMasked());
    }
}
