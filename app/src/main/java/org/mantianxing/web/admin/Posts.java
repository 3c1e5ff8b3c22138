package org.mantianxing.web.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** The places and teams to which a role can be bound. The platform has none. */
@Component
class Posts {
    private final Sites sites;
    private final Teams teams;

    Posts(Sites sites, Teams teams) {
        this.sites = sites;
        this.teams = teams;
    }

    List<Site> sites(Actor actor) {
        return DistrictScope.get().isPlatform() ? List.of() : sites.list(actor);
    }

    List<Team> teams(Actor actor) {
        return DistrictScope.get().isPlatform() ? List.of() : teams.list(actor);
    }

    /** What each place and team is called, by id. */
    Map<UUID, String> names(Actor actor) {
        Map<UUID, String> names = new HashMap<>();
        sites(actor).forEach(site -> names.put(site.id(), site.name()));
        teams(actor).forEach(team -> names.put(team.id(), team.name()));
        return names;
    }
}
