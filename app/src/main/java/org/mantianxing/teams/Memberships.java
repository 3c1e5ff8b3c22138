package org.mantianxing.teams;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which teams somebody is, and how that goes to another card of the same person. */
@Service
public class Memberships {
    private final TeamStore store;
    private final Offices offices;
    private final Clock clock;

    Memberships(TeamStore store, Offices offices, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.clock = clock;
    }

    public List<UUID> of(Actor actor, UUID account) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        return store.teamsOf(account).stream().map(Team::id).toList();
    }

    /** One leaves all teams and the other joins those; throws Refused for a leader. */
    @Transactional
    public void move(Actor actor, UUID gone, UUID kept, List<UUID> joined) {
        of(actor, gone).stream()
                .filter(team -> offices.holds(actor, gone, team))
                .findFirst()
                .ifPresent(_ -> {
                    throw new Refused("他还带着团队，请先给队伍换一位负责人");
                });
        store.leaveAll(gone, clock.instant());
        joined.forEach(team -> store.join(team, kept, clock.instant()));
    }

    /** One leaves those teams again, and the other comes back into theirs; teams that are closed are passed over. */
    @Transactional
    public void moveBack(Actor actor, UUID kept, UUID gone, List<UUID> joined, List<UUID> left) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        joined.stream()
                .filter(team -> !offices.holds(actor, kept, team))
                .forEach(team -> store.leave(team, kept, clock.instant()));
        left.stream()
                .filter(team -> store.find(team).isPresent())
                .forEach(team -> store.join(team, gone, clock.instant()));
    }
}
