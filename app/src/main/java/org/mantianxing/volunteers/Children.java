package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.IdPapers;
import org.mantianxing.identity.Keepers;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.OwnData;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Children under 14: a guardian who is a volunteer registers them on the guardian's own phone, agrees to what is kept of
 * them, and brings them along, one activity at a time (Civil Code, PIPL art. 28 and 31, rules on minors online). They get
 * no calls and sign in nowhere; what concerns them is told to the guardian.
 */
@Service
public class Children {
    /** From this age on somebody registers on a phone of their own, with a guardian's consent. */
    public static final int OWN_PHONE = 14;

    private final ConsentStore consents;
    private final VolunteerStores stores;
    private final Hands hands;
    private final ChildChecks checks;
    private final Sites sites;
    private final Clock clock;

    /** What follows from somebody being brought, or taken away. */
    @Component("childHands")
    record Hands(Keepers keepers, IdPapers papers, Settling settling, OwnData own) {}

    Children(ConsentStore consents, VolunteerStores stores, Hands hands, ChildChecks checks, Sites sites, Clock clock) {
        this.consents = consents;
        this.stores = stores;
        this.hands = hands;
        this.checks = checks;
        this.sites = sites;
        this.clock = clock;
    }

    /** A child of the acting person. */
    public record Child(Consent consent, Volunteer card) {
        public UUID id() {
            return card.id();
        }

        public String name() {
            return card.nameMasked();
        }
    }

    /** One's own, the first registered first. */
    public List<Child> own(Actor actor) {
        return hands.keepers().kept(actor).stream()
                .flatMap(id -> child(id).stream())
                .toList();
    }

    /** One of one's own; throws NotFound for anybody else's. */
    public Child get(Actor actor, UUID id) {
        hands.keepers().standIn(actor, id);
        return child(id).orElseThrow(NotFound::new);
    }

    /** Acts for one's own child; throws NotFound for anybody else's. */
    public Actor standIn(Actor actor, UUID id) {
        return hands.keepers().standIn(actor, id);
    }

    /** Whether somebody comes only with a guardian. */
    public boolean accompanied(Actor actor, UUID id) {
        return hands.keepers().keeper(actor, id).isPresent();
    }

    private Optional<Child> child(UUID id) {
        return stores.cards().find(id).flatMap(card -> consents.last(id).map(consent -> new Child(consent, card)));
    }

    /**
     * Registers a child, and keeps that the guardian agrees. Throws Invalid for what cannot be, each problem at its field;
     * Refused for who is no volunteer or has brought too many.
     */
    @Transactional
    public UUID register(Actor actor, NewChild typed) {
        Volunteer guardian = stores.cards()
                .find(actor.id())
                .filter(one -> one.state() == Volunteer.State.ACTIVE || one.state() == Volunteer.State.PAUSED)
                .orElseThrow(() -> new Refused("您自己先登记成为志愿者，才能带孩子一起去"));
        checks.check(guardian, typed);
        hands.papers().show(actor, typed.guardians());
        UUID id = hands.keepers().bring(actor, Normal.line(typed.name())).id();
        Actor child = hands.keepers().standIn(actor, id);
        IdPaper paper = typed.paper();
        if (paper != null) {
            show(child, paper);
        }
        write(actor, child, guardian, typed);
        agree(actor, child.id(), typed);
        hands.settling().settle(actor, stores.cards().find(id).orElseThrow(), Volunteer.State.ACTIVE);
        return id;
    }

    /** Two people, two documents on one form: each problem at its own field. */
    private void show(Actor child, IdPaper paper) {
        try {
            hands.papers().show(child, paper);
        } catch (Invalid invalid) {
            throw ChildChecks.ofChild(invalid);
        }
    }

    private void write(Actor actor, Actor child, Volunteer guardian, NewChild typed) {
        Site home = sites.get(actor, guardian.site());
        NewVolunteer card = new NewVolunteer(
                child.id(),
                home.id(),
                null,
                null,
                checks.birthYear(typed),
                checks.sex(typed),
                0,
                guardian.maxMetres(),
                Set.of(),
                List.of(),
                "");
        String number = stores.entries().freshNumbers(1).getFirst();
        stores.cards().insert(new VolunteerStore.Card(card, child.name(), home, clock.instant()), number);
        stores.cards().setOffers(child.id(), Volunteer.Offers.NONE);
        stores.history().write(actor, child.id(), Step.REGISTERED, "");
    }

    private void agree(Actor actor, UUID child, NewChild typed) {
        UUID consent = Ids.at(clock.instant());
        consents.ask(consent, child, actor.id(), Objects.requireNonNull(typed.relation()), clock.instant());
        consents.move(consent, Consent.State.ASKED, Consent.State.GIVEN, clock.instant());
        stores.history().write(actor, child, Step.GUARDIAN_AGREED, "");
        stores.consents().give(child, DataConsent.Purpose.CARD);
        if (typed.paper() != null) {
            stores.consents().give(child, DataConsent.Purpose.PAPER);
        }
    }

    /**
     * Takes consent back: what is kept of the child is deleted, its hours stay without a name. The caller has let go the
     * seats that the child held.
     */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        Child child = get(actor, id);
        if (!consents.move(child.consent().id(), Consent.State.GIVEN, Consent.State.WITHDRAWN, clock.instant())) {
            throw new Conflict("您已经收回了");
        }
        stores.history().write(actor, id, Step.GUARDIAN_WITHDREW, "");
        hands.settling().giveUp(id);
        hands.own().close(hands.keepers().standIn(actor, id));
    }
}
