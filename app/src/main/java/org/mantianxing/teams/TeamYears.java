package org.mantianxing.teams;

import java.util.Map;
import java.util.UUID;
import org.mantianxing.kernel.Actor;

/** Tells what teams have done; whoever keeps the figures of the district does. */
public interface TeamYears {
    /** This year so far, by team; who did nothing is left out. */
    Map<UUID, TeamYear> all(Actor actor);

    /** What one of them did. */
    default TeamYear of(Actor actor, UUID team) {
        return all(actor).getOrDefault(team, TeamYear.NOTHING);
    }
}
