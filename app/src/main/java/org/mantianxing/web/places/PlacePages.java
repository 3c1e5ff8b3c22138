package org.mantianxing.web.places;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Pinyin;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places and teams as everybody may see them. */
@Controller
class PlacePages {
    private static final int SHOWN = 10;
    private static final int MOST = 60;
    private final Sites sites;
    private final Teams teams;
    private final Activities activities;
    private final Clock clock;
    private final TeamFace face;

    PlacePages(Sites sites, Teams teams, Activities activities, Clock clock, TeamFace face) {
        this.face = face;
        this.sites = sites;
        this.teams = teams;
        this.activities = activities;
        this.clock = clock;
    }

    /** {@code q}: words of a name, or its pinyin or initials. */
    @GetMapping("/sites")
    ModelAndView sites(Actor actor, @RequestParam(defaultValue = "") String q) {
        String word = Normal.line(q).toLowerCase(Locale.ROOT);
        List<Site> found = word.isEmpty()
                ? List.of()
                : sites.list(actor).stream()
                        .filter(Site::open)
                        .filter(site -> Pinyin.searchable(site.name()).contains(word))
                        .limit(MOST)
                        .toList();
        return new ModelAndView("places/sites")
                .addObject("q", word)
                .addObject("found", found)
                .addObject("towns", sites.towns(actor));
    }

    @GetMapping("/teams")
    ModelAndView teams(
            Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind) {
        String word = Normal.line(q).toLowerCase(Locale.ROOT);
        List<Team> found = teams.list(actor).stream()
                .filter(team -> kind.isEmpty() || team.kind().name().equals(kind))
                .filter(team -> word.isEmpty() || Pinyin.searchable(team.name()).contains(word))
                .limit(MOST)
                .toList();
        return new ModelAndView("places/teams")
                .addObject("q", word)
                .addObject("kind", kind)
                .addObject("teams", found)
                .addObject("more", found.size() == MOST)
                .addObject("sizes", teams.sizes(actor));
    }

    @GetMapping("/sites/{id}")
    ModelAndView site(Actor actor, @PathVariable UUID id) {
        Site site = sites.get(actor, id);
        return new ModelAndView("places/site")
                .addObject("site", site)
                .addObject("below", sites.children(actor, id))
                .addObject(
                        "calls",
                        activities
                                .list(actor, calls(clock.instant(), site.path(), null))
                                .rows());
    }

    @GetMapping("/teams/{id}")
    ModelAndView team(Actor actor, @PathVariable UUID id) {
        Optional<UUID> now = teams.mergedInto(actor, id);
        return now.isPresent() ? new ModelAndView("redirect:/teams/" + now.get()) : face.of(actor, id, null);
    }

    /** Of several teams this is the one that one belongs to first. */
    @PostMapping("/teams/{id}/first")
    ModelAndView first(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        Team team = teams.get(actor, id);
        try {
            teams.belongFirst(actor, id);
        } catch (Conflict conflict) {
            ModelAndView again = face.of(actor, id, conflict);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("“{0}”是您的主要队伍了", team.name()));
        return new ModelAndView("redirect:/teams/" + id);
    }

    /** Goes of one's own will. */
    @PostMapping("/teams/{id}/leave")
    ModelAndView leave(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        Team team = teams.get(actor, id);
        try {
            teams.leave(actor, id);
        } catch (Refused | Conflict failure) {
            ModelAndView again = face.of(actor, id, failure);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("您已经离开“{0}”", team.name()));
        return new ModelAndView("redirect:/me");
    }

    static ActivityQuery calls(Instant now, @Nullable String path, @Nullable UUID team) {
        return new ActivityQuery(
                java.util.Set.of(ActivityState.RECRUITING), path, team, "", "", now, null, false, null, SHOWN);
    }
}
