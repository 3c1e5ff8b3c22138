package org.mantianxing.activities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A team leader signs up members of the team: those who can are in, the others are told with every reason. */
@Component
class Groups {
    private final Teams teams;
    private final Seating seating;
    private final Crowd crowd;
    private final Obstacles obstacles;
    private final TransactionTemplate savepoint;

    Groups(Teams teams, Seating seating, Crowd crowd, Obstacles obstacles, Changing.Around around) {
        this.teams = teams;
        this.seating = seating;
        this.crowd = crowd;
        this.obstacles = obstacles;
        this.savepoint = new TransactionTemplate(around.transactions());
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The teams that this person leads or runs. */
    List<Team> led(Actor actor) {
        return teams.list(actor).stream()
                .filter(team -> Permissions.allows(
                        actor, Command.TEAM_MANAGE, Target.at(team.path()).andTeam(team.id())))
                .toList();
    }

    /** The members, by name, each with what keeps them out. */
    List<Member> members(Actor actor, Activity activity, UUID team, boolean english) {
        requireLed(actor, team);
        List<UUID> ids = teams.members(actor, team);
        return crowd.volunteers(ids).values().stream()
                .map(one -> new Member(one.id(), one.nameMasked(), obstacles.list(activity, one.id(), english), false))
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::volunteer))
                .toList();
    }

    /** The same list, of those chosen: who is in, and who is not and why. */
    List<Member> signUp(Actor actor, Activity activity, UUID team, List<UUID> chosen) {
        requireLed(actor, team);
        List<UUID> members = teams.members(actor, team);
        List<UUID> ids =
                chosen.stream().distinct().filter(members::contains).sorted().toList();
        var known = crowd.volunteers(ids);
        List<Member> told = new ArrayList<>();
        for (UUID one : ids) {
            String name = known.containsKey(one) ? known.get(one).nameMasked() : "";
            told.add(signUp(actor, activity, one, name));
        }
        return told;
    }

    private Member signUp(Actor actor, Activity activity, UUID one, String name) {
        try {
            savepoint.executeWithoutResult(status -> seating.signUpOther(actor, activity, one));
            return new Member(one, name, List.of(), true);
        } catch (Failure failure) {
            return new Member(one, name, List.<Words>of(failure.words()), false);
        }
    }

    private void requireLed(Actor actor, UUID team) {
        Team found = teams.get(actor, team);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(found.path()).andTeam(team));
    }
}
