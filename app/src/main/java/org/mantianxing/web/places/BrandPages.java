package org.mantianxing.web.places;

import java.time.Clock;
import java.util.List;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Brand;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamYear;
import org.mantianxing.teams.TeamYears;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The brands of the district, each with its story, its team, what it offers and what it does next. */
@Controller
class BrandPages {
    private final Teams teams;
    private final Sites sites;
    private final Activities activities;
    private final Catalogue catalogue;
    private final TeamYears figures;
    private final Clock clock;

    BrandPages(Teams teams, Sites sites, Activities activities, Catalogue catalogue, TeamYears figures, Clock clock) {
        this.figures = figures;
        this.teams = teams;
        this.sites = sites;
        this.activities = activities;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/brands")
    ModelAndView brands(Actor actor) {
        List<BrandFace> faces = teams.brands(actor).stream()
                .map(brand ->
                        new BrandFace(brand, sites.get(actor, brand.site()).name()))
                .toList();
        return new ModelAndView("places/brands").addObject("brands", faces);
    }

    @GetMapping("/brands/{code}")
    ModelAndView brand(Actor actor, @PathVariable String code) {
        Brand brand = teams.brand(actor, code);
        Team team = brand.team() == null ? null : teams.get(actor, brand.team());
        List<Activity> calls = team == null
                ? List.of()
                : activities
                        .list(actor, PlacePages.calls(clock.instant(), null, team.id()))
                        .rows();
        return new ModelAndView("places/brand")
                .addObject("brand", brand)
                .addObject("home", sites.get(actor, brand.site()))
                .addObject("team", team)
                .addObject("members", team == null ? 0 : teams.sizes(actor).getOrDefault(team.id(), 0))
                .addObject("done", team == null ? TeamYear.NOTHING : figures.of(actor, team.id()))
                .addObject("items", catalogue.named(actor, brand.items()))
                .addObject("calls", calls);
    }
}
