package org.mantianxing.activities;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.WeekPlace.State;
import org.mantianxing.activities.WeekStore.Placed;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All open seats of the next seven days planned at once, for a site and all below it. The seventh door. */
@Service
public class WeekPlans {
    private static final EnumSet<State> WAITING = EnumSet.of(State.PROPOSED, State.KEPT);
    private final WeekPlanning planning;
    private final WeekBooks books;
    private final ActivityAccess access;
    private final Waves waves;
    private final SitesWithin sites;
    private final Clock clock;

    WeekPlans(
            WeekPlanning planning,
            WeekBooks books,
            ActivityAccess access,
            Waves waves,
            SitesWithin sites,
            Clock clock) {
        this.planning = planning;
        this.books = books;
        this.access = access;
        this.waves = waves;
        this.sites = sites;
        this.clock = clock;
    }

    /** Whether this person may plan for any site; whoever leads a team alone may not. */
    public static boolean may(Actor actor) {
        Reach reach = Permissions.reach(actor, Command.ACTIVITY_MANAGE);
        return reach.everywhere() || !reach.paths().isEmpty();
    }

    /** For which sites this person may plan, the widest first. */
    public List<Site> sites(Actor actor) {
        return sites.of(actor, Command.ACTIVITY_MANAGE);
    }

    /** The plan of a site as it stands; empty where nobody has planned yet. */
    public Optional<WeekPlan> plan(Actor actor, String path) {
        require(actor, path);
        return books.read(path, clock.instant());
    }

    /** Plans the week, or plans it again: what is to stay stays, and the rest changes as little as it can. */
    @Transactional
    public void make(Actor actor, String path) {
        require(actor, path);
        planning.plan(actor, path);
    }

    /** Whether a proposal is to stay when the week is planned again. */
    @Transactional
    public void keep(Actor actor, UUID place, boolean stays) {
        move(actor, place, EnumSet.of(stays ? State.PROPOSED : State.KEPT), stays ? State.KEPT : State.PROPOSED);
    }

    /** Somebody whom the next plan must not name for this again. */
    @Transactional
    public void leave(Actor actor, UUID place) {
        move(actor, place, WAITING, State.LEFT);
    }

    /** Asks whom the plan proposes. */
    @Transactional
    public void ask(Actor actor, UUID place) {
        Placed placed = move(actor, place, WAITING, State.ASKED);
        Activity activity = access.managed(actor, placed.activity());
        if (books.waitsThen(placed.volunteer(), activity, clock.instant())) {
            throw new Refused("这名志愿者那个时间已经有别的邀请在等回复。再排一次就会换人");
        }
        waves.offer(actor, activity.id(), placed.volunteer());
    }

    private Placed move(Actor actor, UUID place, EnumSet<State> from, State next) {
        Placed placed = books.store().find(place).orElseThrow(NotFound::new);
        require(actor, placed.path());
        if (!books.store().move(place, from, next)) {
            throw new Conflict("刚刚有人处理过这一条，已为您换成最新的");
        }
        return placed;
    }

    private static void require(Actor actor, String path) {
        Permissions.require(actor, Command.ACTIVITY_MANAGE, Target.at(path));
    }
}
