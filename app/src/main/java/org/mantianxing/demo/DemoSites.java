package org.mantianxing.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mantianxing.atlas.MapShapes;
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** The real places of district 330411: the centre, institutes, stations, and practice points. */
@Component
class DemoSites {
    private final Sites sites;
    private final MapShapes shapes;

    DemoSites(Sites sites, MapShapes shapes) {
        this.sites = sites;
        this.shapes = shapes;
    }

    /** Adds all of them with the areas of the map, and returns them by their codes. */
    Map<String, Site> build() {
        Map<String, Site> built = new HashMap<>();
        Map<String, Table.Row> positions = new HashMap<>();
        Table.of("demo/xiuzhou-towns.csv").rows().forEach(row -> positions.put(row.get("code"), row));
        Table.of("demo/stations.tsv").rows().forEach(row -> positions.put(row.get("code"), row));
        for (Table.Row row : Table.of("demo/xiuzhou-divisions.csv").rows()) {
            Site.Level level = level(row.get("level"));
            Table.Row position = positions.get(row.get("code"));
            built.put(
                    row.get("code"),
                    sites.add(
                            Actor.CLOCK,
                            new NewSite(
                                    level,
                                    "",
                                    row.get("code"),
                                    name(level, row.get("name")),
                                    level == Site.Level.CENTRE
                                            ? null
                                            : parent(built, row.get("parent")).id(),
                                    position == null ? 120.709 : position.number("lon"),
                                    position == null ? 30.766 : position.number("lat"),
                                    "",
                                    "",
                                    "")));
        }
        int n = 1;
        for (Table.Row row : Table.of("demo/points.tsv").rows()) {
            String code = row.get("parent_code") + "p" + n++;
            built.put(
                    code,
                    sites.add(
                            Actor.CLOCK,
                            new NewSite(
                                    Site.Level.POINT,
                                    row.get("kind"),
                                    code,
                                    row.get("name"),
                                    parent(built, row.get("parent_code")).id(),
                                    row.number("lon"),
                                    row.number("lat"),
                                    row.get("address"),
                                    "",
                                    row.get("about"))));
        }
        shapes.example(Actor.CLOCK);
        return built;
    }

    private static Site parent(Map<String, Site> built, String code) {
        return Objects.requireNonNull(built.get(code), "no site " + code);
    }

    private static Site.Level level(String level) {
        return switch (level) {
            case "district" -> Site.Level.CENTRE;
            case "town" -> Site.Level.INSTITUTE;
            default -> Site.Level.STATION;
        };
    }

    /** Villages carry the suffix of their committee in the national list; people say 村. */
    static String name(Site.Level level, String name) {
        return switch (level) {
            case CENTRE -> name + "新时代文明实践中心";
            case INSTITUTE -> name + "实践所";
            case STATION -> name.replace("村委会", "村").replace("居委会", "");
            case POINT -> name;
        };
    }
}
