package org.mantianxing.web.places;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a team as everybody sees it. */
@Component
class TeamFace {
    private final Teams teams;
    private final Joining joining;
    private final Activities activities;
    private final Sites sites;
    private final Clock clock;

    TeamFace(Teams teams, Joining joining, Activities activities, Sites sites, Clock clock) {
        this.teams = teams;
        this.joining = joining;
        this.activities = activities;
        this.sites = sites;
        this.clock = clock;
    }

    ModelAndView of(Actor actor, UUID id, @Nullable Failure no) {
        Team team = teams.get(actor, id);
        boolean member = actor.signedIn()
                && teams.teamsOf(actor, actor.id()).stream()
                        .anyMatch(one -> one.id().equals(id));
        Map<UUID, Integer> sizes = teams.sizes(actor);
        return new ModelAndView("places/team")
                .addObject("team", team)
                .addObject("home", sites.get(actor, team.site()))
                .addObject("size", sizes.getOrDefault(id, 0))
                .addObject("below", teams.children(actor, id))
                .addObject("brands", teams.brandsOf(actor, id))
                .addObject("member", member)
                .addObject("asked", joining.own(actor, id).orElse(null))
                .addObject("no", no)
                .addObject(
                        "calls",
                        activities
                                .list(actor, PlacePages.calls(clock.instant(), null, id))
                                .rows());
    }
}
