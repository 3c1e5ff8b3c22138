package org.mantianxing.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.imports.PlaceRow.Verdict;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/** Says of each line of a list of places what would become of it. */
@Component
class PlaceJudge {
    static final int LONGEST = 400_000;
    private static final int MOST = 3_000;
    private final Sites sites;

    PlaceJudge(Sites sites) {
        this.sites = sites;
    }

    /** What a column is. */
    @SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
    enum Column {
        NAME("名称", "场所名称", "场所", "name"),
        LEVEL("层级", "级别", "level"),
        PARENT("上级", "所属", "上级场所", "parent"),
        LON("经度", "lon", "lng", "longitude"),
        LAT("纬度", "lat", "latitude"),
        ADDRESS("地址", "address"),
        PHONE("电话", "联系电话", "phone");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        static @Nullable Column of(String heading) {
            String bare =
                    heading.replaceAll("[\\s()（）°*]|WGS-?84|GCJ-?02|BD-?09", "").toLowerCase(Locale.ROOT);
            for (Column one : values()) {
                if (one.names.contains(bare)) {
                    return one;
                }
            }
            return null;
        }
    }

    List<PlaceRow> rows(Actor actor, String table, Datum datum) {
        if (table.getBytes(StandardCharsets.UTF_8).length > LONGEST * 3L) {
            throw Invalid.field("table", "一次最多 {0} 行，请分几次导", MOST);
        }
        List<String> lines = table.lines().toList();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<PlaceRow> rows = new ArrayList<>();
        Map<String, List<Site>> known = new HashMap<>();
        sites.list(actor)
                .forEach(site -> known.computeIfAbsent(site.name(), _ -> new ArrayList<>())
                        .add(site));
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns.isEmpty()) {
                headings(cells, columns);
            } else {
                rows.add(row(actor, i + 1, new Line(columns, cells), datum, known));
            }
        }
        if (rows.isEmpty() || rows.size() > MOST) {
            throw rows.isEmpty()
                    ? Invalid.field("table", "第一行要是表头，下面至少有一个场所")
                    : Invalid.field("table", "一次最多 {0} 行，请分几次导", MOST);
        }
        return rows;
    }

    /** A line under its headings. */
    private record Line(Map<Column, Integer> columns, List<String> cells) {
        String of(Column column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }
    }

    private static List<String> cells(String line) {
        return List.of((line.contains("\t") ? line : line.replace(',', '\t').replace('，', '\t')).split("\t", -1));
    }

    private static void headings(List<String> cells, Map<Column, Integer> columns) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = Column.of(cells.get(i));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.containsKey(Column.NAME)) {
            throw Invalid.field("table", "第一行要是表头，至少有“名称”一列");
        }
    }

    private PlaceRow row(Actor actor, int number, Line line, Datum datum, Map<String, List<Site>> known) {
        String name = line.of(Column.NAME);
        PlaceRow bare = new PlaceRow(
                number,
                name,
                level(line.of(Column.LEVEL)),
                null,
                null,
                line.of(Column.ADDRESS),
                line.of(Column.PHONE),
                null,
                0,
                Verdict.WRONG,
                Words.of(""));
        if (name.isEmpty()) {
            return bare.wrong(Words.of("没有写名称"));
        }
        boolean placed = !line.of(Column.LON).isEmpty() || !line.of(Column.LAT).isEmpty();
        Optional<Datum.Position> at = position(line, datum);
        if (placed && at.isEmpty()) {
            return bare.wrong(Words.of("经度和纬度要一起填，写成度数，例如 120.748 和 30.828"));
        }
        List<Site> same = known.getOrDefault(name, List.of());
        String above = line.of(Column.PARENT);
        List<Site> meant = above.isEmpty()
                ? same
                : same.stream()
                        .filter(site -> sites.lineage(actor, site.id()).stream()
                                .anyMatch(one -> one.name().equals(above)))
                        .toList();
        if (meant.size() > 1) {
            return bare.wrong(Words.of("有 {0} 个场所叫这个名字，请写上级", meant.size()));
        }
        return meant.isEmpty()
                ? fresh(actor, bare, above, at.orElse(null), known)
                : known(actor, bare, meant.getFirst(), at.orElse(null));
    }

    private PlaceRow fresh(
            Actor actor, PlaceRow bare, String above, Datum.@Nullable Position at, Map<String, List<Site>> known) {
        List<Site> parents = known.getOrDefault(above, List.of());
        Site.Level level = bare.level();
        if (level == null) {
            return bare.wrong(Words.of("没有这个场所；要新增的话，请写层级（实践所、实践站、实践点）和上级"));
        }
        if (parents.size() != 1) {
            return bare.wrong(above.isEmpty() ? Words.of("新增的场所要写上级") : Words.of("上级“{0}”找不到，或不止一个", above));
        }
        Site parent = parents.getFirst();
        if (!sites.mayChange(actor, parent)) {
            return bare.wrong(Words.of("您不能在“{0}”下面新增场所", parent.name()));
        }
        if (!sites.levelsBelow(actor, parent).contains(level)) {
            return bare.wrong(Words.of("“{0}”下面不能设{1}", parent.name(), Words.of(level.words())));
        }
        return new PlaceRow(
                bare.number(),
                bare.name(),
                level,
                parent.id(),
                at,
                bare.address(),
                bare.phone(),
                null,
                0,
                Verdict.NEW,
                Words.of(""));
    }

    private PlaceRow known(Actor actor, PlaceRow bare, Site site, Datum.@Nullable Position at) {
        if (!sites.mayChange(actor, site)) {
            return bare.wrong(Words.of("这个场所不归您管"));
        }
        double metres = at == null || site.lon() == null || site.lat() == null
                ? 0
                : Geo.metres(site.lon(), site.lat(), at.lon(), at.lat());
        boolean same = (at == null || (site.lon() != null && metres < 1))
                && (bare.address().isEmpty() || bare.address().equals(site.address()))
                && (bare.phone().isEmpty() || bare.phone().equals(site.phone()));
        return new PlaceRow(
                bare.number(),
                bare.name(),
                site.level(),
                site.parent(),
                at,
                bare.address(),
                bare.phone(),
                site,
                metres,
                same ? Verdict.SAME : Verdict.CHANGED,
                Words.of(""));
    }

    private static Site.@Nullable Level level(String typed) {
        for (Site.Level one : Site.Level.values()) {
            if (typed.equalsIgnoreCase(one.name())
                    || typed.equals(one.words())
                    || (!typed.isEmpty() && one.words().equals("实践" + typed))) {
                return one;
            }
        }
        return null;
    }

    private static Optional<Datum.Position> position(Line line, Datum datum) {
        String lon = line.of(Column.LON).replace("°", "");
        String lat = line.of(Column.LAT).replace("°", "");
        if (!lon.matches("[0-9]{1,3}([.][0-9]{1,12})?") || !lat.matches("[0-9]{1,2}([.][0-9]{1,12})?")) {
            return Optional.empty();
        }
        return Optional.of(datum.toWgs84(Double.parseDouble(lon), Double.parseDouble(lat)));
    }
}
