package org.mantianxing.web.places;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Places and teams as everybody may see them. */
@Controller
class PlacePages {
    private static final int SHOWN = 10;
    private final Sites sites;
    private final Teams teams;
    private final Activities activities;
    private final Clock clock;

    PlacePages(Sites sites, Teams teams, Activities activities, Clock clock) {
        this.sites = sites;
        this.teams = teams;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/sites")
    ModelAndView sites(Actor actor) {
        return new ModelAndView("places/sites").addObject("towns", sites.towns(actor));
    }

    @GetMapping("/sites/{id}")
    ModelAndView site(Actor actor, @PathVariable UUID id) {
        Site site = sites.get(actor, id);
        return new ModelAndView("places/site")
                .addObject("site", site)
                .addObject("below", sites.children(actor, id))
                .addObject(
                        "calls",
                        activities.list(actor, calls(site.path(), null)).rows());
    }

    @GetMapping("/teams/{id}")
    ModelAndView team(Actor actor, @PathVariable UUID id) {
        Team team = teams.get(actor, id);
        return new ModelAndView("places/team")
                .addObject("team", team)
                .addObject("home", sites.get(actor, team.site()))
                .addObject("below", teams.children(actor, id))
                .addObject("calls", activities.list(actor, calls(null, id)).rows());
    }

    private ActivityQuery calls(@Nullable String path, @Nullable UUID team) {
        return new ActivityQuery(
                java.util.Set.of(ActivityState.RECRUITING),
                path,
                team,
                "",
                "",
                clock.instant(),
                null,
                false,
                null,
                SHOWN);
    }
}
