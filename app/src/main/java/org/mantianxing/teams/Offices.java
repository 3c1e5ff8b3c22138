package org.mantianxing.teams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Leaders;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.TeamStep.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads a team, who stands in for the leader, and until when; for the staff of its place. */
@Service
public class Offices {
    /** A term is no longer than so many years. */
    private static final int LONGEST = 5;

    private final OfficeStore store;
    private final TeamStore teams;
    private final Leaders leaders;
    private final TeamHistory history;
    private final Clock clock;

    Offices(OfficeStore store, TeamStore teams, Leaders leaders, TeamHistory history, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.leaders = leaders;
        this.history = history;
        this.clock = clock;
    }

    /** Those held now, leaders first; for those who manage the team. */
    public List<Office> of(Actor actor, UUID team) {
        Team known = known(team);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(known.path()).andTeam(team));
        return store.of(team).stream()
                .filter(one -> leaders.leads(actor, one.account(), team))
                .toList();
    }

    /**
     * Gives a member an office; throws Refused for who is no member, Conflict for who holds one already, Invalid for
     * {@code until}.
     *
     * @param until last day of the term, null for no end
     */
    @Transactional
    public void give(Actor actor, UUID team, UUID account, Office.Kind kind, @Nullable LocalDate until) {
        Team known = known(team);
        Permissions.require(actor, Command.LEADER_NAME, Target.at(known.path()));
        check(until);
        if (!teams.members(team).contains(account)) {
            throw new Refused("请先把他加进队伍，再设为负责人");
        }
        leaders.name(actor, account, team, known.path());
        store.give(Ids.at(clock.instant()), new Office(team, account, kind, today(), until));
        history.write(actor, team, kind == Office.Kind.LEADER ? Step.LEADER : Step.DEPUTY, told(until));
    }

    /** Another term, or another office, for who holds one; throws NotFound for who does not. */
    @Transactional
    public void change(Actor actor, UUID team, UUID account, Office.Kind kind, @Nullable LocalDate until) {
        Team known = known(team);
        Permissions.require(actor, Command.LEADER_NAME, Target.at(known.path()));
        check(until);
        if (!leaders.leads(actor, account, team)) {
            throw new NotFound();
        }
        store.give(Ids.at(clock.instant()), new Office(team, account, kind, today(), until));
        history.write(actor, team, Step.TERM, told(until));
    }

    /** Ends an office; throws Conflict for who holds none. */
    @Transactional
    public void end(Actor actor, UUID team, UUID account) {
        endQuietly(actor, known(team), account);
        history.write(actor, team, Step.LEADER_ENDED, "");
    }

    /** The same, as a part of something that has its own line in the history. */
    void endQuietly(Actor actor, Team team, UUID account) {
        leaders.dismiss(actor, account, team.id(), team.path());
        store.end(team.id(), account, clock.instant());
    }

    void endAll(Actor actor, Team team) {
        leaders.dismissAll(actor, team.id(), team.path());
        store.end(team.id(), null, clock.instant());
    }

    /** Terms that end on that day or earlier, of whoever holds them still, and of which nobody was reminded. */
    List<Office> ending(LocalDate until) {
        return store.remind(until, today()).stream()
                .filter(one -> leaders.leads(Actor.CLOCK, one.account(), one.team()))
                .toList();
    }

    /** Whether somebody holds an office of the team. */
    public boolean holds(Actor actor, UUID account, UUID team) {
        return leaders.leads(actor, account, team);
    }

    private void check(@Nullable LocalDate until) {
        LocalDate today = today();
        new Checks()
                .that(until == null || !until.isBefore(today), "until", "任期要到今天以后")
                .that(until == null || !until.isAfter(today.plusYears(LONGEST)), "until", "任期最长 {0} 年", LONGEST)
                .done();
    }

    private static String told(@Nullable LocalDate until) {
        return until == null ? "" : until.toString();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private Team known(UUID team) {
        return teams.find(team).orElseThrow(NotFound::new);
    }
}
