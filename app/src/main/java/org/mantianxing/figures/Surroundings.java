package org.mantianxing.figures;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.district.Site;
import org.mantianxing.district.SitePast;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/**
 * What places, teams and categories stand for. Facts tell a place by the path that it had on their day; here it is the path
 * of now, or that of then, as the filter wants it.
 */
record Surroundings(
        Map<String, Site> sites,
        SitePast past,
        Filter filter,
        Map<String, Team> teams,
        Map<String, Category> categories) {
    /**
     * The path by which a place is told.
     *
     * @param lived the place where somebody lives, which counts as it lay at the end of the period
     */
    String place(String path, boolean lived) {
        if (!filter.then()) {
            return past.now(path);
        }
        return lived ? past.then(path, filter.period().to()) : path;
    }

    /** Whether a place as it is told lies in one that has this path now. */
    boolean within(String told, String place) {
        return Stream.iterate(told, one -> !one.isEmpty(), Surroundings::above)
                .anyMatch(one -> past.now(one).equals(place));
    }

    /** The town or street in which a place lies; the centre is one of its own. */
    String town(String path) {
        int first = path.indexOf('.');
        int second = first < 0 ? -1 : path.indexOf('.', first + 1);
        return second < 0 ? path : path.substring(0, second);
    }

    /** The village or community in which a place lies, by its path of now; empty for what lies in none. */
    String station(String path) {
        return Stream.iterate(path, one -> !one.isEmpty(), Surroundings::above)
                .map(past::now)
                .filter(one -> level(one).equals(Site.Level.STATION.name()))
                .findFirst()
                .orElse("");
    }

    String level(String path) {
        Site site = sites.get(past.now(path));
        return site == null ? "" : site.level().name();
    }

    private static String above(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    String teamKind(String team) {
        Team known = teams.get(team);
        return known == null ? "" : known.kind().name();
    }

    /** The category as it is told: what it has become by now, or what it was. */
    String category(String code) {
        Category known = categories.get(code);
        return filter.then() || known == null || known.mergedInto() == null ? code : known.mergedInto();
    }

    String theme(String code) {
        Category known = categories.get(category(code));
        return known == null ? "" : known.theme();
    }

    /** Reads them. */
    @Component
    static class Reader {
        private final Sites sites;
        private final Teams teams;
        private final Catalogue catalogue;

        Reader(Sites sites, Teams teams, Catalogue catalogue) {
            this.sites = sites;
            this.teams = teams;
            this.catalogue = catalogue;
        }

        Surroundings get(Filter filter) {
            List<Team> all = teams.list(Actor.CLOCK);
            return new Surroundings(
                    sites.list(Actor.CLOCK).stream().collect(Collectors.toMap(Site::path, Function.identity())),
                    sites.past(Actor.CLOCK),
                    filter,
                    all.stream().collect(Collectors.toMap(team -> team.id().toString(), Function.identity())),
                    catalogue.everyCategory(Actor.CLOCK).stream()
                            .collect(Collectors.toMap(Category::code, Function.identity())));
        }
    }
}
