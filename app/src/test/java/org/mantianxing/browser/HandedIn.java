package org.mantianxing.browser;

import java.util.List;
import java.util.UUID;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamProposals;
import org.mantianxing.testing.Place;
import org.mantianxing.volunteers.NewProof;
import org.mantianxing.volunteers.Proofs;
import org.springframework.stereotype.Component;

/** What volunteers hand in themselves: a certificate, a request to a team, a team of their own. */
@Component
class HandedIn {
    private final Folk folk;
    private final Proofs proofs;
    private final Joining joining;
    private final TeamProposals proposals;

    HandedIn(Folk folk, Proofs proofs, Joining joining, TeamProposals proposals) {
        this.folk = folk;
        this.proofs = proofs;
        this.joining = joining;
        this.proposals = proposals;
    }

    /** Who handed them in, somebody who looks like them, and where the things are. */
    record Things(Actor nurse, Actor again, UUID proof, UUID proposal, String invitation) {}

    Things to(Place place, UUID team) {
        Actor nurse = folk.volunteer(place, "沈建英", 0.0, "firstaid");
        Actor again = folk.volunteer(place, "沈建英", 0.0, "firstaid");
        joining.ask(nurse, team, "周末都有空");
        return new Things(
                nurse,
                again,
                proofs.offer(nurse, new NewProof("firstaid", "3304123478", "嘉兴市红十字会", null, null)),
                proposals.propose(
                        nurse,
                        new NewTeam(Team.Kind.SQUAD, "护河队", null, place.star().id(), "每个星期天早上沿着河走一圈"),
                        List.of()),
                joining.code(place.starAdmin(), team));
    }
}
