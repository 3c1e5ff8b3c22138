package org.mantianxing.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Team;

/** Everybody who plays, and the stage. */
record Cast(
        Accounts accounts,
        Staff staff,
        DemoMenu.Menu menu,
        List<Site> places,
        Map<UUID, Team> teams,
        Map<UUID, UUID> leaders,
        List<UUID> volunteers,
        List<Resident> residents,
        Map<UUID, Actor> known) {

    Cast(
            Accounts accounts,
            Staff staff,
            DemoMenu.Menu menu,
            List<Site> places,
            Map<UUID, Team> teams,
            Map<UUID, UUID> leaders,
            List<UUID> volunteers,
            List<Resident> residents) {
        this(accounts, staff, menu, places, teams, leaders, volunteers, residents, new ConcurrentHashMap<>());
    }

    Team team(String name) {
        return teams.values().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Site place(String name) {
        return places.stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A person as an acting person; rights do not change during the demo. */
    Actor actor(UUID account) {
        return known.computeIfAbsent(account, accounts::actor);
    }
}
