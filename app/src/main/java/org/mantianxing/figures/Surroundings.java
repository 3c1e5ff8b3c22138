package org.mantianxing.figures;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** What places, teams and categories stand for, as the district is today. */
record Surroundings(Map<String, Site> sites, Map<String, Team> teams, Map<String, Category> categories) {
    /** The town or street in which a place lies; the centre is one of its own. */
    String town(String path) {
        int first = path.indexOf('.');
        int second = first < 0 ? -1 : path.indexOf('.', first + 1);
        return second < 0 ? path : path.substring(0, second);
    }

    /** The village or community in which a place lies; empty for what lies in none. */
    String station(String path) {
        String above = path;
        while (true) {
            Site site = sites.get(above);
            if (site != null && site.level() == Site.Level.STATION) {
                return above;
            }
            int dot = above.lastIndexOf('.');
            if (dot < 0) {
                return "";
            }
            above = above.substring(0, dot);
        }
    }

    String level(String path) {
        Site site = sites.get(path);
        return site == null ? "" : site.level().name();
    }

    String teamKind(String team) {
        Team known = teams.get(team);
        return known == null ? "" : known.kind().name();
    }

    String theme(String category) {
        Category known = categories.get(category);
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

        Surroundings get() {
            List<Team> all = teams.list(Actor.CLOCK);
            return new Surroundings(
                    sites.list(Actor.CLOCK).stream().collect(Collectors.toMap(Site::path, Function.identity())),
                    all.stream().collect(Collectors.toMap(team -> team.id().toString(), Function.identity())),
                    catalogue.categories(Actor.CLOCK).stream()
                            .collect(Collectors.toMap(Category::code, Function.identity())));
        }
    }
}
