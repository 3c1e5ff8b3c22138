package org.mantianxing.teams;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.teams.TeamStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether teams still go on: once in a while each says so, as often as the district decides. */
@Service
public class Renewals {
    /** So many days before, leaders are reminded of a term or of the team itself. */
    private static final int BEFORE = 30;

    private final RenewalStore store;
    private final Offices offices;
    private final TeamStore teams;
    private final TeamHistory history;
    private final Settings settings;
    private final Told told;

    Renewals(RenewalStore store, Offices offices, TeamStore teams, TeamHistory history, Settings settings, Told told) {
        this.store = store;
        this.offices = offices;
        this.teams = teams;
        this.history = history;
        this.settings = settings;
        this.told = told;
    }

    /** Who tells, and when it is. */
    @Component("renewalsTold")
    record Told(ApplicationEventPublisher events, Clock clock) {}

    /** Until when each team has to say that it goes on, all in the past that have not; empty where no team has to. */
    public Map<UUID, LocalDate> due(Actor actor) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        int months = months();
        Map<UUID, LocalDate> due = new HashMap<>();
        if (months > 0) {
            store.renewed().forEach((team, day) -> due.put(team, day.plusMonths(months)));
        }
        return due;
    }

    /** Until when this team has to say that it goes on, null where no team has to. */
    public @Nullable LocalDate due(Actor actor, UUID team) {
        return due(actor).get(team);
    }

    /** From when on it may say so. */
    public static LocalDate opens(LocalDate due) {
        return due.minusDays(BEFORE);
    }

    /** Says that a team goes on; throws Conflict where that is not due for long. */
    @Transactional
    public void renew(Actor actor, UUID team) {
        Team known = teams.find(team).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(known.path()).andTeam(team));
        LocalDate due = due(actor, team);
        LocalDate today = today();
        if (due == null || today.isBefore(opens(due)) || !store.renew(team, today)) {
            throw new Conflict("已经确认过了");
        }
        history.write(actor, team, Step.RENEWED, "");
    }

    /** Reminds of terms that end and of teams that have to say that they go on; each once. */
    @Transactional
    public void remind(Actor actor) {
        Permissions.requireClock(actor);
        LocalDate today = today();
        offices.ending(today.plusDays(BEFORE))
                .forEach(office -> teams.find(office.team())
                        .ifPresent(team -> tell(TeamTold.What.TERM_ENDS, team, office.account(), day(office.until()))));
        int months = months();
        if (months > 0) {
            LocalDate last = today.plusDays(BEFORE).minusMonths(months);
            store.remind(last, today)
                    .forEach(id -> teams.find(id).ifPresent(team -> tell(TeamTold.What.RENEWAL_DUE, team, id, "")));
        }
    }

    private void tell(TeamTold.What what, Team team, UUID account, String words) {
        Instant now = told.clock().instant();
        UUID id = Ids.at(now);
        told.events()
                .publishEvent(new TeamTold(
                        id,
                        what,
                        team.name(),
                        new TeamTold.Where(team.id(), team.path()),
                        team.id(),
                        account,
                        words,
                        now));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private int months() {
        return settings.number(TeamDecisions.RENEWAL, TeamDecisions.RENEWAL_MONTHS);
    }

    private LocalDate today() {
        return ChinaTime.today(told.clock());
    }

    /** Those that have to say so and did not in time, of the reader's places. */
    public List<Team> late(Actor actor) {
        LocalDate today = today();
        Map<UUID, LocalDate> due = due(actor);
        return teams.list().stream()
                .filter(team -> due.containsKey(team.id()) && due.get(team.id()).isBefore(today))
                .filter(team -> Permissions.allows(actor, Command.LEADER_NAME, Target.at(team.path())))
                .toList();
    }
}
