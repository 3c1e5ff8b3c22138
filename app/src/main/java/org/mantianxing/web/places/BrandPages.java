package org.mantianxing.web.places;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.pictures.Image;
import org.mantianxing.teams.Brand;
import org.mantianxing.teams.Brands;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamYear;
import org.mantianxing.teams.TeamYears;
import org.mantianxing.teams.Teams;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The brands of the district, each with its story, its team, what it offers and what it does next. */
@Controller
class BrandPages {
    private static final int MOST = 12;
    private final Brands brands;
    private final Teams teams;
    private final Sites sites;
    private final Activities activities;
    private final Catalogue catalogue;
    private final TeamYears figures;
    private final Clock clock;

    /** Brands, and the teams that serve under them. */
    @Component("brandTeams")
    record Under(Brands brands, Teams teams, TeamYears figures) {}

    BrandPages(Under under, Sites sites, Activities activities, Catalogue catalogue, Clock clock) {
        this.brands = under.brands();
        this.teams = under.teams();
        this.figures = under.figures();
        this.sites = sites;
        this.activities = activities;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/brands")
    ModelAndView brands(Actor actor) {
        List<BrandFace> faces = brands.list(actor).stream()
                .map(brand ->
                        new BrandFace(brand, sites.get(actor, brand.site()).name()))
                .toList();
        return new ModelAndView("places/brands").addObject("brands", faces);
    }

    @GetMapping("/brands/{code}/picture")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(brands.picture(actor, code, Image.Size.FULL).jpeg());
    }

    @GetMapping("/brands/{code}")
    ModelAndView brand(Actor actor, @PathVariable String code) {
        Brand brand = brands.get(actor, code);
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
                .addObject("items", items(actor, brand))
                .addObject("calls", calls);
    }

    /** Those that it names, and what its team does besides. */
    private List<Item> items(Actor actor, Brand brand) {
        return Stream.concat(
                        catalogue.named(actor, brand.items()).stream(),
                        brand.team() == null ? Stream.of() : catalogue.ofTeam(actor, brand.team()).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
