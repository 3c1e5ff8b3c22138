package org.mantianxing.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;

/**
 * How much of the district's orders somebody sees in lists.
 *
 * @param everything whether all of them
 * @param onlyReads sees everybody's work without having any
 * @param places paths of the sites where this person works
 * @param teams that this person leads
 */
record Sight(
        boolean everything,
        boolean onlyReads,
        List<String> places,
        List<UUID> teams,
        @Nullable UUID reader) {

    static Sight of(Actor actor) {
        List<String> places = new ArrayList<>();
        List<UUID> teams = new ArrayList<>();
        for (Grant grant : actor.grants()) {
            if (grant.path() != null && Permissions.allows(actor, Command.ORDER_QUEUE, Target.at(grant.path()))) {
                places.add(grant.path());
            }
            if (grant.team() != null
                    && Permissions.allows(actor, Command.ORDER_RECEIVE, Target.NOTHING.andTeam(grant.team()))) {
                teams.add(grant.team());
            }
        }
        return new Sight(
                Rights.seesAll(actor),
                !Permissions.everAllows(actor, Command.ORDER_RECEIVE),
                places,
                teams,
                actor.account());
    }

    /** See {@link Reaches}. */
    String[] keys() {
        List<String> keys = new ArrayList<>(places);
        teams.forEach(team -> keys.add(Reaches.team(team)));
        return keys.toArray(String[]::new);
    }

    String[] placeKeys() {
        return places.toArray(String[]::new);
    }

    UUID[] teamKeys() {
        return teams.toArray(UUID[]::new);
    }
}
