package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.AccountClosed;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.NameChanged;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archive of volunteers. */
@Service
public class Volunteers {
    private final VolunteerStore store;
    private final EntryStore entries;
    private final HistoryStore history;
    private final Accounts accounts;
    private final Teams teams;
    private final CardChecks checks;
    private final Clock clock;

    Volunteers(VolunteerStores stores, Accounts accounts, Teams teams, CardChecks checks, Clock clock) {
        this.store = stores.cards();
        this.entries = stores.entries();
        this.history = stores.history();
        this.accounts = accounts;
        this.teams = teams;
        this.checks = checks;
        this.clock = clock;
    }

    // ---- one's own card

    /** Registers a person under the name they have already. */
    @Transactional
    public Volunteer register(Actor actor, NewVolunteer person) {
        return register(actor, person, "");
    }

    /**
     * Registers a person, or takes somebody back who had left; throws Conflict for who is registered already.
     *
     * @param name what the person is called from now on, empty to leave it; only one's own
     */
    @Transactional
    public Volunteer register(Actor actor, NewVolunteer person, String name) {
        Permissions.require(actor, Command.VOLUNTEER_REGISTER, Target.ownedBy(person.account()));
        Site home = checks.check(actor, person, called(actor, person.account(), name), checks.known(actor));
        rename(actor, name);
        Optional<Volunteer> known = store.find(person.account());
        boolean added = known.isEmpty()
                && store.insert(
                        card(actor, person, home), entries.freshNumbers(1).getFirst());
        if (!added && !store.takeBack(card(actor, person, home))) {
            boolean barred =
                    known.filter(one -> one.state() == Volunteer.State.BARRED).isPresent();
            throw barred ? new Refused("您的志愿者登记已被停用，请联系实践中心") : new Conflict("您已经是志愿者了");
        }
        store.setSkills(person.account(), person.skills(), clock.instant());
        accounts.grant(actor, person.account(), Grant.of(Role.VOLUNTEER));
        history.write(actor, person.account(), Step.REGISTERED, "");
        return get(actor, person.account());
    }

    /** Registers many at once, as imports do; who is a volunteer already is passed over. Tells how many were new. */
    @Transactional
    public int registerAll(Actor actor, List<NewVolunteer> people) {
        CardChecks.Known lists = checks.known(actor);
        List<UUID> ids = people.stream().map(NewVolunteer::account).toList();
        Map<UUID, String> names =
                accounts.list(actor, ids).stream().collect(Collectors.toMap(Account::id, Account::nameMasked));
        Set<UUID> known = entries.known(ids);
        List<VolunteerStore.Card> cards = new ArrayList<>();
        for (NewVolunteer person : people) {
            Permissions.require(actor, Command.VOLUNTEER_REGISTER, Target.ownedBy(person.account()));
            String name = Optional.ofNullable(names.get(person.account())).orElseThrow(NotFound::new);
            Site home = checks.check(actor, person, null, lists);
            if (!known.contains(person.account())) {
                cards.add(new VolunteerStore.Card(person, name, home, clock.instant()));
            }
        }
        entries.insertAll(actor, cards, clock.instant());
        accounts.grantAll(
                actor, cards.stream().map(card -> card.person().account()).toList(), Grant.of(Role.VOLUNTEER));
        return cards.size();
    }

    /**
     * Changes one's card; throws Conflict when it has changed since.
     *
     * @param name what the person is called from now on, empty to leave it
     * @param version of the card that was looked at
     */
    @Transactional
    public Volunteer change(Actor actor, NewVolunteer person, String name, int version) {
        Volunteer before = own(actor, person.account());
        Site home = checks.check(actor, person, called(actor, person.account(), name), checks.known(actor));
        rename(actor, name);
        if (!store.change(card(actor, person, home), version)) {
            throw new Conflict("您的资料刚才在别处改过，请看看现在的内容再改");
        }
        store.setSkills(person.account(), person.skills(), clock.instant());
        history.write(actor, before.id(), Step.CHANGED, "");
        return get(actor, before.id());
    }

    /** No calls for a while; what one has promised stays. */
    @Transactional
    public void pause(Actor actor) {
        move(actor, Volunteer.State.ACTIVE, Volunteer.State.PAUSED, Step.PAUSED, "您已经暂停了");
    }

    @Transactional
    public void resume(Actor actor) {
        move(actor, Volunteer.State.PAUSED, Volunteer.State.ACTIVE, Step.RESUMED, "您已经在接收招募了");
    }

    /**
     * Leaves for good: skills, free time, wishes and teams are let go; number and hours stay, should one come back. The
     * caller has made sure that nobody waits for this person.
     */
    @Transactional
    public void leave(Actor actor) {
        Volunteer me = own(actor, actor.id());
        if (actor.has(Role.TEAM_LEADER)) {
            throw new Refused("您还带着团队，请先请实践站换一位负责人");
        }
        if (!store.leave(me.id())) {
            throw new Conflict("您已经退出志愿者了");
        }
        accounts.giveUpVolunteering(actor);
        teams.leaveAll(actor);
        history.write(actor, me.id(), Step.LEFT, "");
    }

    /** Which calls this person wants from now on. */
    @Transactional
    public void setOffers(Actor actor, UUID id, Volunteer.Offers offers) {
        Permissions.require(actor, Command.OFFER_ANSWER, Target.ownedBy(id));
        if (get(actor, id).offers() != offers) {
            store.setOffers(id, offers);
            history.write(actor, id, Step.OFFERS, offers.words());
        }
    }

    // ---- reading

    /** Throws NotFound for those whom the actor may not read. */
    public Volunteer get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(NotFound::new);
    }

    /** Empty where there is none, or none that the actor may read. */
    public Optional<Volunteer> find(Actor actor, UUID id) {
        return store.find(id)
                .filter(volunteer -> actor.is(id)
                        || Permissions.allows(
                                actor,
                                Command.VOLUNTEER_READ,
                                Target.ownedBy(id).andPath(volunteer.path())));
    }

    /** Those of these people whom the actor may read, in no order. */
    public List<Volunteer> list(Actor actor, Collection<UUID> ids) {
        return store.list(ids).stream()
                .filter(one -> Permissions.allows(
                        actor, Command.VOLUNTEER_READ, Target.ownedBy(one.id()).andPath(one.path())))
                .toList();
    }

    /** What happened to a card, oldest first; for the volunteer and those who may read it. */
    public List<VolunteerStep> steps(Actor actor, UUID id) {
        return history.list(get(actor, id).id());
    }

    /** Those of the reader's places, a page at a time. */
    public Page<Volunteer> list(Actor actor, VolunteerQuery query) {
        if (!actor.staff()) {
            throw new NotFound();
        }
        List<Volunteer> rows = store.list(
                query, Permissions.reach(actor, Command.VOLUNTEER_READ), accounts.named(actor, query.word()));
        return Page.of(rows, query.size(), row -> row.id().toString());
    }

    /** Who may be asked for one of these skills (all, where none is named); for those who put out calls. */
    public List<Volunteer> candidates(Actor actor, Set<String> skills) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        return store.candidates(skills);
    }

    @EventListener
    void renamed(NameChanged change) {
        if (!DistrictScope.get().isPlatform()) {
            store.rename(change.account(), change.masked());
        }
    }

    @EventListener
    void closed(AccountClosed closing) {
        if (store.leave(closing.account())) {
            history.write(Actor.CLOCK, closing.account(), Step.LEFT, "");
        }
        store.rename(
                closing.account(), accounts.get(Actor.CLOCK, closing.account()).nameMasked());
    }

    private void move(Actor actor, Volunteer.State from, Volunteer.State to, Step step, String already) {
        Volunteer me = own(actor, actor.id());
        if (!store.move(me.id(), from, to)) {
            throw new Conflict(already);
        }
        history.write(actor, me.id(), step, "");
    }

    private Volunteer own(Actor actor, UUID id) {
        Permissions.require(actor, Command.VOLUNTEER_REGISTER, Target.ownedBy(id));
        return store.find(id)
                .filter(one -> one.state() != Volunteer.State.LEFT && one.state() != Volunteer.State.BARRED)
                .orElseThrow(NotFound::new);
    }

    private String called(Actor actor, UUID account, String name) {
        return Normal.line(name).isEmpty() ? accounts.get(actor, account).nameMasked() : Normal.line(name);
    }

    private void rename(Actor actor, String name) {
        if (!Normal.line(name).isEmpty()) {
            accounts.callMe(actor, name);
        }
    }

    private VolunteerStore.Card card(Actor actor, NewVolunteer person, Site home) {
        Account account = accounts.get(actor, person.account());
        return new VolunteerStore.Card(person, account.nameMasked(), home, clock.instant());
    }
}
