package org.mantianxing.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** The team tree: those written down, and as many more branches and squads as the scale asks for. */
@Component
class DemoTeams {
    /** What a further branch of a town, and a further squad of a village, is about. */
    private static final List<String> BRANCHES =
            List.of("文明交通", "垃圾分类", "医疗健康", "支教助学", "科普", "体育健身", "青年", "巾帼", "应急", "法律服务", "助残", "阅读推广");

    private static final List<String> SQUADS = List.of("助老", "护河", "平安巡防", "邻里互助", "文艺", "清洁家园");

    private final Teams teams;

    DemoTeams(Teams teams) {
        this.teams = teams;
    }

    /** Founds them and returns all. */
    List<Team> found(Map<String, Site> places, int atLeast) {
        Map<String, Team> byName = new HashMap<>();
        Map<String, Site> points = places.values().stream()
                .filter(site -> site.level() == Site.Level.POINT)
                .collect(Collectors.toMap(Site::name, site -> site));
        for (Table.Row row : Table.of("demo/teams.tsv").rows()) {
            Site site = row.get("point").isEmpty() ? places.get(row.get("site_code")) : points.get(row.get("point"));
            found(
                    byName,
                    Team.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("name"),
                    byName.get(row.get("parent")),
                    Objects.requireNonNull(site, row.get("name")),
                    row.get("about"));
        }
        more(byName, places.values(), atLeast);
        units(byName, places);
        return List.copyOf(byName.values());
    }

    /** Hospitals, schools and shops of the alliance: at home at the centre, since they come to the whole district. */
    private void units(Map<String, Team> byName, Map<String, Site> places) {
        Site centre = of(places.values(), Site.Level.CENTRE).getFirst();
        for (Table.Row row : Table.of("demo/alliance-units.tsv").rows()) {
            String name = row.get("name");
            found(
                    byName,
                    Team.Kind.UNIT,
                    name.endsWith("队") || name.endsWith("站") ? name : name + "志愿服务队",
                    null,
                    centre,
                    "同心盟成员单位，能带来：" + row.get("offers").replace("|", "、") + "。");
        }
    }

    private void more(Map<String, Team> byName, Collection<Site> places, int atLeast) {
        List<Site> towns = of(places, Site.Level.INSTITUTE);
        for (int i = 0; count(byName, Team.Kind.BRANCH) < atLeast * 18 / 100; i++) {
            Site town = towns.get(i % towns.size());
            String kind = BRANCHES.get(i / towns.size());
            found(
                    byName,
                    Team.Kind.BRANCH,
                    short_(town) + kind + "志愿服务分队",
                    null,
                    town,
                    short_(town) + "各村各社区做" + kind + "的人，都在这支队伍里。");
        }
        Set<String> squadded = new HashSet<>();
        byName.values().stream()
                .filter(team -> team.kind() == Team.Kind.SQUAD)
                .forEach(team -> squadded.add(team.path()));
        List<Site> stations = of(places, Site.Level.STATION);
        List<Site> order = new ArrayList<>(stations.stream()
                .filter(site -> !squadded.contains(site.path()))
                .toList());
        order.addAll(
                stations.stream().filter(site -> squadded.contains(site.path())).toList());
        for (int i = 0; byName.size() < atLeast; i++) {
            Site station = order.get(i % order.size());
            String kind = SQUADS.get(i / order.size());
            Team branch = byName.values().stream()
                    .filter(team ->
                            team.kind() == Team.Kind.BRANCH && station.path().startsWith(team.path() + "."))
                    .findFirst()
                    .orElseThrow();
            String name = station.name() + kind + "小队";
            found(
                    byName,
                    Team.Kind.SQUAD,
                    byName.containsKey(name) ? short_(places, station) + name : name,
                    branch,
                    station,
                    station.name() + "的" + kind + "，抬脚就到。");
        }
    }

    private void found(
            Map<String, Team> byName,
            Team.Kind kind,
            String name,
            @org.jspecify.annotations.Nullable Team parent,
            Site site,
            String about) {
        byName.put(
                name,
                teams.found(
                        Actor.CLOCK, new NewTeam(kind, name, parent == null ? null : parent.id(), site.id(), about)));
    }

    private static long count(Map<String, Team> teams, Team.Kind kind) {
        return teams.values().stream().filter(team -> team.kind() == kind).count();
    }

    private static List<Site> of(Collection<Site> places, Site.Level level) {
        return places.stream()
                .filter(site -> site.level() == level)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private static String short_(Site town) {
        return town.name().replace("实践所", "");
    }

    private static String short_(Collection<Site> places, Site station) {
        return places.stream()
                .filter(site -> site.level() == Site.Level.INSTITUTE && site.covers(station))
                .findFirst()
                .map(DemoTeams::short_)
                .orElse("");
    }
}
