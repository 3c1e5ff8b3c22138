package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.AccountClosed;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.NameChanged;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Sounds;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archive of volunteers. */
@Service
public class Volunteers {
    private final VolunteerStore store;
    private final HistoryStore history;
    private final AwayStore away;
    private final Registering registering;
    private final Leaving leaving;
    private final NameBook book;
    private final Accounts accounts;
    private final Teams teams;
    private final Vault vault;
    private final Clock clock;

    Volunteers(VolunteerStores stores, Ways ways, Accounts accounts, Teams teams, Vault vault, Clock clock) {
        this.store = stores.cards();
        this.history = stores.history();
        this.away = stores.away();
        this.registering = ways.registering();
        this.leaving = ways.leaving();
        this.book = ways.book();
        this.accounts = accounts;
        this.teams = teams;
        this.vault = vault;
        this.clock = clock;
    }

    /** Into the archive, through it, and out of it. */
    @Component("archiveWays")
    record Ways(Registering registering, Leaving leaving, NameBook book) {}

    // ---- one's own card

    /** Registers a person under the name they have already. */
    @Transactional
    public Volunteer register(Actor actor, NewVolunteer person) {
        return register(actor, person, Shown.NOTHING);
    }

    /**
     * Registers a person, or takes somebody back who had left; throws Conflict for who is registered already.
     *
     * @param shown what the person says of who they are; only one's own
     */
    @Transactional
    public Volunteer register(Actor actor, NewVolunteer person, Shown shown) {
        registering.register(actor, person, shown);
        return get(actor, person.account());
    }

    /** Registers many at once, as imports do; who is a volunteer already is passed over. Tells how many were new. */
    @Transactional
    public int registerAll(Actor actor, List<NewVolunteer> people) {
        return registering.registerAll(
                actor, people.stream().map(one -> new Entry(one, null)).toList());
    }

    /**
     * Changes one's card; throws Conflict when it has changed since.
     *
     * @param shown what the person says of who they are from now on
     * @param version of the card that was looked at
     */
    @Transactional
    public Volunteer change(Actor actor, NewVolunteer person, Shown shown, int version) {
        own(actor, person.account());
        registering.change(actor, person, shown, version);
        return get(actor, person.account());
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
        if (!leaving.leave(actor, me.id())) {
            throw new Conflict("您已经退出志愿者了");
        }
        accounts.giveUpVolunteering(actor);
        teams.leaveAll(actor);
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

    /** What somebody can do, and since when; for the volunteer and those who may read the card. */
    public List<Skilled> skills(Actor actor, UUID id) {
        return store.skills(get(actor, id).id());
    }

    /** When somebody cannot come, today and later; for those who may read the card. */
    public List<Away> away(Actor actor, UUID id) {
        UUID known = get(actor, id).id();
        return away.of(List.of(known), ChinaTime.today(clock)).getOrDefault(known, List.of());
    }

    /** What happened to a card, oldest first; for the volunteer and those who may read it. */
    public List<VolunteerStep> steps(Actor actor, UUID id) {
        return history.list(get(actor, id).id());
    }

    /** Those of the reader's places, a page at a time. */
    @Transactional(readOnly = true)
    public Page<Volunteer> list(Actor actor, VolunteerQuery query) {
        if (!actor.staff()) {
            throw new NotFound();
        }
        List<Volunteer> rows = store.list(
                query,
                Permissions.reach(actor, Command.VOLUNTEER_READ),
                named(actor, query.word()),
                ChinaTime.today(clock).getYear());
        return Page.of(rows, query.size(), row -> row.id().toString());
    }

    /** By phone number, whole name, a part of one or how it sounds; nobody for those to whom names are never shown. */
    private List<UUID> named(Actor actor, String word) {
        Reach reach = Permissions.reach(actor, Command.PERSON_UNMASK);
        Sounds sounds = Sounds.of(word);
        if (sounds.silent() || !Permissions.everAllows(actor, Command.PERSON_UNMASK)) {
            return List.of();
        }
        List<UUID> all = new ArrayList<>(accounts.named(actor, word));
        all.addAll(book.like(sounds, reach.everywhere()));
        return all;
    }

    /**
     * Shows name and number to staff; written to the audit trail with {@code why}, which the volunteer can read. Those of
     * a minor are shown to the centre alone (order 67 and the rules on minors' data ask for an approval).
     */
    @Transactional
    public Unmasked reveal(Actor actor, UUID id, String why) {
        Volunteer volunteer = get(actor, id);
        Permissions.require(actor, Command.PERSON_UNMASK, Target.at(volunteer.path()));
        String reason = Normal.line(why);
        new Checks()
                .that(!reason.isEmpty(), "why", "请写明为什么要看")
                .that(reason.codePointCount(0, reason.length()) <= 100, "why", "最多写 {0} 个字", 100)
                .done();
        if (volunteer.minor(ChinaTime.today(clock).getYear())
                && !Permissions.reach(actor, Command.PERSON_UNMASK).everywhere()) {
            throw new Refused("未成年人的资料要请区实践中心查看");
        }
        Account account = accounts.get(actor, id);
        return new Unmasked(
                shown(actor, account.nameId(), reason),
                shown(actor, account.phoneId(), reason),
                shown(actor, account.paperId(), reason));
    }

    private String shown(Actor actor, @Nullable UUID sealed, String why) {
        return sealed == null ? "" : vault.reveal(actor, sealed, why);
    }

    /** The volunteer of a volunteer's number or a phone number, to be taken into a team; throws Invalid for {@code who}. */
    public UUID byNumber(Actor actor, String typed) {
        Permissions.requireEver(actor, Command.TEAM_MANAGE);
        String number = Normal.line(typed).toUpperCase(Locale.ROOT).replace(" ", "");
        Optional<UUID> found = VolunteerNumbers.plausible(number)
                ? store.findByNumber(number).map(Volunteer::id)
                : accounts.findByPhone(actor, number).map(Account::id);
        return found.flatMap(store::find)
                .filter(one -> one.state() == Volunteer.State.ACTIVE || one.state() == Volunteer.State.PAUSED)
                .map(Volunteer::id)
                .orElseThrow(() -> Invalid.field("who", "没有找到这位志愿者，请核对编号或手机号；还没登记的请本人先登记"));
    }

    @EventListener
    void renamed(NameChanged change) {
        if (!DistrictScope.get().isPlatform() && store.rename(change.account(), change.masked())) {
            history.write(accounts.actor(change.account()), change.account(), Step.RENAMED, "");
        }
    }

    @EventListener
    void closed(AccountClosed closing) {
        UUID who = closing.account();
        leaving.leave(Actor.CLOCK, who);
        if (store.rename(who, accounts.get(Actor.CLOCK, who).nameMasked())) {
            history.write(Actor.CLOCK, who, Step.CLOSED, "");
        }
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
                .filter(one -> one.state() == Volunteer.State.ACTIVE || one.state() == Volunteer.State.PAUSED)
                .orElseThrow(NotFound::new);
    }
}
