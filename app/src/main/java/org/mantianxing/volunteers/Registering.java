package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Admissions;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.IdPapers;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.stereotype.Component;

/** Cards are written: by people themselves, and many at once by imports. */
@Component
class Registering {
    private final VolunteerStores stores;
    private final Accounts accounts;
    private final IdPapers papers;
    private final Admissions admissions;
    private final CardChecks checks;
    private final AskingGuardians asking;
    private final Settling settling;
    private final Clock clock;

    Registering(
            VolunteerStores stores,
            Accounts accounts,
            IdPapers papers,
            Admissions admissions,
            Rules rules,
            Clock clock) {
        this.papers = papers;
        this.admissions = admissions;
        this.stores = stores;
        this.accounts = accounts;
        this.checks = rules.checks();
        this.asking = rules.asking();
        this.settling = rules.settling();
        this.clock = clock;
    }

    /** What a card must say, and who must agree. */
    @Component("cardRules")
    record Rules(CardChecks checks, AskingGuardians asking, Settling settling) {}

    void register(Actor actor, NewVolunteer person, Shown shown) {
        require(actor, person);
        boolean minor = actor.is(person.account()) && asking.needed(person.birthYear(), shown.paper());
        VolunteerStore.Card card = card(actor, person, shown);
        if (minor) {
            asking.check(actor, shown.guardian());
        }
        Optional<Volunteer> known = stores.cards().find(person.account());
        boolean added = known.isEmpty()
                && stores.cards().insert(card, stores.entries().freshNumbers(1).getFirst());
        if (!added && !stores.cards().takeBack(card)) {
            throw switch (known.map(Volunteer::state).orElse(Volunteer.State.ACTIVE)) {
                case BARRED -> new Refused("您的志愿者登记已被停用，请联系实践中心");
                case MERGED -> new Refused("您重复登记过，这份已并到您另一个手机号的登记里；不对的话请联系实践中心");
                case APPLIED -> new Conflict("已经交上去了，等答复就好");
                case ACTIVE, PAUSED, LEFT, DECEASED -> new Conflict("您已经是志愿者了");
            };
        }
        stores.cards().setSkills(person.account(), person.skills(), clock.instant());
        stores.history().write(actor, person.account(), Step.REGISTERED, "");
        agreed(actor, person, shown, true);
        if (minor) {
            stores.cards().move(person.account(), Volunteer.State.ACTIVE, Volunteer.State.APPLIED);
            asking.ask(actor, person.account(), shown.guardian(), card.name());
        } else {
            settling.settle(actor, stores.cards().find(person.account()).orElseThrow(), Volunteer.State.ACTIVE);
        }
    }

    int registerAll(Actor actor, List<Entry> entries) {
        List<NewVolunteer> people = entries.stream().map(Entry::card).toList();
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        CardChecks.Known lists = checks.known(actor);
        List<UUID> ids = people.stream().map(NewVolunteer::account).toList();
        Map<UUID, String> names =
                accounts.list(actor, ids).stream().collect(Collectors.toMap(Account::id, Account::nameMasked));
        Set<UUID> known = stores.entries().known(ids);
        List<EntryStore.Fresh> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            NewVolunteer person = entry.card();
            String name = Optional.ofNullable(names.get(person.account())).orElseThrow(NotFound::new);
            Site home = checks.check(actor, person, null, lists);
            if (!known.contains(person.account())) {
                fresh.add(new EntryStore.Fresh(new VolunteerStore.Card(person, name, home, clock.instant()), entry));
            }
        }
        stores.entries().insertAll(actor, fresh, clock.instant());
        admissions.makeVolunteers(
                actor,
                fresh.stream()
                        .map(EntryStore.Fresh::entry)
                        .filter(one -> one.guardian() != Entry.Guardianship.LACKING)
                        .map(one -> one.card().account())
                        .toList());
        return fresh.size();
    }

    void change(Actor actor, NewVolunteer person, Shown shown, int version) {
        Integer before =
                stores.cards().find(person.account()).map(Volunteer::birthYear).orElse(null);
        if (!Objects.equals(before, person.birthYear())
                && asking.needed(person.birthYear(), shown.paper())
                && !asking.agreed(person.account())) {
            throw Invalid.field("birthYear", "改成未满 18 岁要有监护人同意，请到实践站办理");
        }
        if (!stores.cards().change(card(actor, person, shown), version)) {
            throw new Conflict("您的资料刚才在别处改过，请看看现在的内容再改");
        }
        stores.cards().setSkills(person.account(), person.skills(), clock.instant());
        stores.history().write(actor, person.account(), Step.CHANGED, "");
        agreed(actor, person, shown, false);
    }

    /** Who writes their own card has agreed that it is kept, and the document that they show. */
    private void agreed(Actor actor, NewVolunteer person, Shown shown, boolean card) {
        if (!actor.is(person.account())) {
            return;
        }
        if (card) {
            stores.consents().give(person.account(), DataConsent.Purpose.CARD);
        }
        if (shown.paper() != null) {
            stores.consents().give(person.account(), DataConsent.Purpose.PAPER);
        }
    }

    private static void require(Actor actor, NewVolunteer person) {
        Permissions.require(actor, Command.VOLUNTEER_REGISTER, Target.ownedBy(person.account()));
    }

    /** Checks all of it, takes over what is shown, and returns what is to be written. */
    private VolunteerStore.Card card(Actor actor, NewVolunteer person, Shown shown) {
        String name = Normal.line(shown.name());
        String before = accounts.get(actor, person.account()).nameMasked();
        Site home = checks.check(actor, person, name.isEmpty() ? before : name, checks.known(actor));
        IdPaper paper = shown.paper();
        if (paper != null) {
            papers.show(actor, paper);
            CardChecks.check(person, paper);
        }
        if (!name.isEmpty()) {
            accounts.callMe(actor, name);
        }
        String masked = accounts.get(actor, person.account()).nameMasked();
        return new VolunteerStore.Card(person, masked, home, clock.instant());
    }
}
