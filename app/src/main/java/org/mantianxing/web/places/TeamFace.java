package org.mantianxing.web.places;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamYears;
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
    private final More more;

    /** What a team offers, has done and brings. */
    @Component("teamFaceMore")
    record More(Catalogue catalogue, TeamYears figures, Alliance alliance, Clock clock) {}

    TeamFace(Teams teams, Joining joining, Activities activities, Sites sites, More more) {
        this.teams = teams;
        this.joining = joining;
        this.activities = activities;
        this.sites = sites;
        this.more = more;
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
                .addObject("items", more.catalogue().ofTeam(actor, id))
                .addObject("done", more.figures().of(actor, id))
                .addObject(
                        "pledges",
                        more.alliance()
                                .of(actor, id, ChinaTime.today(more.clock()).getYear()))
                .addObject("contact", more.alliance().contact(actor, id))
                .addObject("first", member && !first(actor, id))
                .addObject(
                        "calls",
                        activities
                                .list(actor, PlacePages.calls(more.clock().instant(), null, id))
                                .rows());
    }

    /** Whether it is the one that this person belongs to first. */
    private boolean first(Actor actor, UUID id) {
        return teams.teamsOf(actor, actor.id()).getFirst().id().equals(id);
    }
}
