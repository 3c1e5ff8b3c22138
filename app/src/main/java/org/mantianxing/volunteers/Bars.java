package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody may not be a volunteer for a while, or has died; for the staff of their place. */
@Service
public class Bars {
    private final BarStore store;
    private final VolunteerStores stores;
    private final Accounts accounts;
    private final AskingGuardians guardians;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bars(
            BarStore store,
            VolunteerStores stores,
            Accounts accounts,
            AskingGuardians guardians,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.stores = stores;
        this.accounts = accounts;
        this.guardians = guardians;
        this.events = events;
        this.clock = clock;
    }

    /** The one in force, for those who may read the card. */
    public Optional<Bar> of(Actor actor, UUID volunteer) {
        return stores.cards()
                .find(volunteer)
                .filter(one -> Permissions.allows(
                        actor, Command.VOLUNTEER_READ, Target.ownedBy(one.id()).andPath(one.path())))
                .flatMap(one -> store.of(one.id()));
    }

    /** Whether this person may bar somebody at home there. */
    public boolean decides(Actor actor, Volunteer card) {
        return !actor.is(card.id()) && Permissions.allows(actor, Command.VOLUNTEER_BAR, Target.at(card.path()));
    }

    /**
     * No volunteer until that day; the person reads why. Hours stay. The caller has let go the seats that they held.
     *
     * @param until the last day, null for good
     */
    @Transactional
    public void bar(Actor actor, UUID volunteer, String why, @Nullable LocalDate until) {
        Volunteer card = decidable(actor, volunteer);
        String reason = Normal.line(why);
        new Checks()
                .that(!reason.isEmpty(), "why", "请写明为什么停用，本人会看到")
                .that(reason.codePointCount(0, reason.length()) <= 100, "why", "最多写 {0} 个字", 100)
                .that(until == null || !until.isBefore(ChinaTime.today(clock)), "until", "停到哪天要在今天以后")
                .done();
        end(card, Volunteer.State.BARRED);
        Instant now = clock.instant();
        store.insert(actor, new Bar(Ids.at(now), volunteer, reason, until, now, actor.name()));
        stores.history().write(actor, volunteer, Step.BARRED, reason);
        events.publishEvent(new BarTold(Ids.at(now), volunteer, false, reason, until, now));
    }

    /** May be a volunteer again from now on. */
    @Transactional
    public void lift(Actor actor, UUID volunteer) {
        Volunteer card = decidable(actor, volunteer);
        Bar bar = store.of(volunteer).orElseThrow(() -> new Conflict("已经恢复了"));
        lifted(actor, card, bar);
    }

    /** Lifts those whose last day is over. */
    @Transactional
    public void liftOver(Actor actor) {
        Permissions.requireClock(actor);
        for (Bar bar : store.over(ChinaTime.today(clock))) {
            stores.cards().find(bar.volunteer()).ifPresent(card -> lifted(actor, card, bar));
        }
    }

    private void lifted(Actor actor, Volunteer card, Bar bar) {
        Instant now = clock.instant();
        if (!store.lift(actor, bar.id(), now)) {
            throw new Conflict("已经恢复了");
        }
        boolean waits = guardians.lacking(card);
        stores.cards()
                .move(card.id(), Volunteer.State.BARRED, waits ? Volunteer.State.APPLIED : Volunteer.State.ACTIVE);
        if (!waits) {
            accounts.grant(Actor.CLOCK, card.id(), Grant.of(Role.VOLUNTEER));
        }
        stores.history().write(actor, card.id(), Step.BAR_LIFTED, "");
        events.publishEvent(new BarTold(Ids.at(now), card.id(), true, "", null, now));
    }

    /** Somebody has died: no call ever again; what they did stays with honour. */
    @Transactional
    public void deceased(Actor actor, UUID volunteer) {
        end(decidable(actor, volunteer), Volunteer.State.DECEASED);
        stores.history().write(actor, volunteer, Step.DECEASED, "");
    }

    private void end(Volunteer card, Volunteer.State to) {
        if (accounts.actor(card.id()).has(Role.TEAM_LEADER)) {
            throw new Refused("他还带着团队，请先给队伍换一位负责人");
        }
        boolean there = stores.cards().move(card.id(), Volunteer.State.ACTIVE, to)
                || stores.cards().move(card.id(), Volunteer.State.PAUSED, to);
        if (!there) {
            throw new Conflict("这份资料刚才有了变化，请重新看一下");
        }
        accounts.endVolunteering(Actor.CLOCK, card.id());
    }

    private Volunteer decidable(Actor actor, UUID volunteer) {
        Volunteer card = stores.cards().find(volunteer).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.VOLUNTEER_BAR, Target.at(card.path()));
        if (actor.is(volunteer)) {
            throw new Refused("自己的资料请别人来办");
        }
        return card;
    }
}
