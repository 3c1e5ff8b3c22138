package org.mantianxing.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteChange;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.imports.PlaceRow.Verdict;
import org.mantianxing.imports.sheet.SheetFile;
import org.mantianxing.imports.sheet.Sheets;
import org.mantianxing.imports.sheet.Unreadable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Service;

/**
 * Places from Excel, CSV or a table pasted from either: judged line by line, the good ones taken in, the others said with
 * their reason. The second door.
 */
@Service
public class PlaceLists {
    private static final int MOST = 3_000;
    private static final int LONGEST = 400_000;
    private final Sites sites;

    PlaceLists(Sites sites) {
        this.sites = sites;
    }

    /** For those who look after places somewhere; throws NotFound or SignInNeeded for others. */
    public void look(Actor actor) {
        if (!Permissions.everAllows(actor, Command.SITE_ADD)) {
            throw actor.signedIn() ? new NotFound() : new SignInNeeded();
        }
    }

    /** What a column is. */
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
            String bare = heading.replaceAll("[\\s()（）°*]|WGS-?84|GCJ-?02|BD-?09", "")
                    .toLowerCase(Locale.ROOT);
            for (Column one : values()) {
                if (one.names.contains(bare)) {
                    return one;
                }
            }
            return null;
        }
    }

    /**
     * The lines of a file as text between tabs, as they are judged and taken.
     *
     * @throws Invalid for {@code file} with why it cannot be read
     */
    public String text(Actor actor, InputStream content) {
        look(actor);
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("places", ".sheet");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                try (Sheets sheets = SheetFile.open(file)) {
                    sheets.read(0, (number, cells) -> {
                        text.append(String.join("\t", cells.stream().map(PlaceLists::flat).toList()))
                                .append('\n');
                        return text.length() <= LONGEST;
                    });
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Unreadable e) {
            throw new Invalid(List.of(new Invalid.Problem("file", e.words())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String flat(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " ");
    }

    /**
     * What would become of each line; nothing is written.
     *
     * @throws Invalid for {@code table} where there is no heading that says the name, or too much
     */
    public List<PlaceRow> judge(Actor actor, String table, Datum datum) {
        look(actor);
        if (table.getBytes(StandardCharsets.UTF_8).length > LONGEST * 3L) {
            throw Invalid.field("table", "一次最多 {0} 行，请分几次导", MOST);
        }
        List<String> lines = table.lines().toList();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<PlaceRow> rows = new ArrayList<>();
        Map<String, List<Site>> known = new HashMap<>();
        sites.list(actor).forEach(site -> known.computeIfAbsent(site.name(), _ -> new ArrayList<>())
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
            Actor actor,
            PlaceRow bare,
            String above,
            Datum.@Nullable Position at,
            Map<String, List<Site>> known) {
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

    /** Takes the good lines in, each for itself; tells all as they ended. */
    public List<PlaceRow> take(Actor actor, String table, Datum datum) {
        return judge(actor, table, datum).stream()
                .map(row -> {
                    try {
                        write(actor, row);
                        return row;
                    } catch (Invalid e) {
                        return row.wrong(e.problems().getFirst().words());
                    } catch (Failure e) {
                        return row.wrong(e.words());
                    }
                })
                .toList();
    }

    private void write(Actor actor, PlaceRow row) {
        Datum.Position at = row.at();
        Site site = row.site();
        if (row.verdict() == Verdict.NEW && row.level() != null) {
            sites.add(
                    actor,
                    new NewSite(
                            row.level(),
                            "",
                            "",
                            row.name(),
                            row.parent(),
                            at == null ? null : (Double) at.lon(),
                            at == null ? null : (Double) at.lat(),
                            row.address(),
                            row.phone(),
                            ""));
        } else if (row.verdict() == Verdict.CHANGED && site != null) {
            sites.change(
                    actor,
                    site.id(),
                    new SiteChange(
                            sites.version(actor, site.id()),
                            site.kind(),
                            site.name(),
                            at == null ? site.lon() : (Double) at.lon(),
                            at == null ? site.lat() : (Double) at.lat(),
                            row.address().isEmpty() ? site.address() : row.address(),
                            row.phone().isEmpty() ? site.phone() : row.phone(),
                            site.about(),
                            site.open()));
        }
    }
}
