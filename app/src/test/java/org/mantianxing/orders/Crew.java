package org.mantianxing.orders;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.Place;
import org.springframework.stereotype.Component;

/** More staff, and teams with leaders. */
@Component
public class Crew {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private final Accounts accounts;
    private final Teams teams;
    private final Ordering ordering;

    Crew(Accounts accounts, Teams teams, Ordering ordering) {
        this.accounts = accounts;
        this.teams = teams;
        this.ordering = ordering;
    }

    /** A team and the one who leads it. */
    public record Led(Team team, Actor leader) {}

    /** A second reviewer at the centre. */
    public Actor colleague(Place place, String name) {
        Account account = accounts.hire(Actor.CLOCK, "staff" + NEXT.getAndIncrement(), name, "correct horse battery");
        accounts.grant(
                Actor.CLOCK,
                account.id(),
                Grant.at(Role.CENTRE, place.centre().id(), place.centre().path()));
        return accounts.actor(account.id());
    }

    public Led team(Site home, String name) {
        Team team = teams.found(Actor.CLOCK, new NewTeam(Team.Kind.SQUAD, name, null, home.id(), ""));
        UUID leader = ordering.resident("队长" + name).id();
        accounts.grant(Actor.CLOCK, leader, Grant.ofTeam(team.id()));
        return new Led(team, accounts.actor(leader));
    }
}
