package org.mantianxing.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of places out of GeoJSON (RFC 7946), measured in any of three systems. */
final class GeoJson {
    /** What surveyors and map sites call the name of a place. */
    private static final List<String> NAMES = List.of("name", "NAME", "Name", "名称", "XZQMC", "fullname");

    private static final int MOST_FEATURES = 1000;
    /** About ten metres: finer than a screen shows of a district. */
    private static final double FINENESS = 0.0001;

    private static final double FARTHEST_METRES = 120_000;
    private static final JsonMapper JSON = new JsonMapper();
    private final List<Site> sites;
    private final Datum datum;

    GeoJson(List<Site> sites, Datum datum) {
        this.sites = sites;
        this.datum = datum;
    }

    /** Feature by feature; throws Invalid for {@code file} where it is no GeoJSON at all. */
    List<Outlined> read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            throw Invalid.field("file", "这不是 GeoJSON：读不懂");
        }
        List<JsonNode> features = switch (root.path("type").asString("")) {
            case "FeatureCollection" -> root.path("features").valueStream().toList();
            case "Feature" -> List.of(root);
            default -> throw Invalid.field("file", "这不是 GeoJSON：要有 FeatureCollection 或 Feature");
        };
        if (features.isEmpty() || features.size() > MOST_FEATURES) {
            throw Invalid.field("file", "要有 1 到 {0} 个轮廓", MOST_FEATURES);
        }
        List<Outlined> outlines = new ArrayList<>();
        for (JsonNode feature : features) {
            outlines.add(outline(outlines.size() + 1, feature));
        }
        return outlines;
    }

    private Outlined outline(int number, JsonNode feature) {
        String name = NAMES.stream()
                .map(key -> feature.path("properties").path(key).asString("").strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        Optional<Site> site = called(name);
        if (name.isEmpty() || site.isEmpty()) {
            return no(number, name, null, Words.of(name.isEmpty() ? "没有写名称" : "没有叫这个名字的镇、街道、村或社区"));
        }
        List<List<Position>> rings = new ArrayList<>();
        JsonNode parts = feature.path("geometry").path("coordinates");
        switch (feature.path("geometry").path("type").asString("")) {
            case "Polygon" -> parts.forEach(ring -> rings.add(ring(ring)));
            case "MultiPolygon" -> parts.forEach(part -> part.forEach(ring -> rings.add(ring(ring))));
            default -> {
                return no(number, name, site.get(), Words.of("不是面：只收 Polygon 和 MultiPolygon"));
            }
        }
        if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 3)) {
            return no(number, name, site.get(), Words.of("坐标不完整"));
        }
        if (!near(rings)) {
            return no(number, name, site.get(), Words.of("离中心太远了，不像在本区县；是不是经纬度写反了，或坐标种类选错了？"));
        }
        return new Outlined(
                number,
                name,
                site.get(),
                rings.stream().map(ring -> Rings.simple(ring, FINENESS)).toList(),
                null);
    }

    private static Outlined no(int number, String name, @Nullable Site site, Words why) {
        return new Outlined(number, name, site, List.of(), why);
    }

    /** The highest place whose name is this, or begins so: 王店镇 is 王店镇新时代文明实践所. */
    private Optional<Site> called(String name) {
        return Stream.<Site>concat(
                        sites.stream().filter(site -> site.name().equals(name)),
                        sites.stream()
                                .filter(site -> site.level() != Site.Level.POINT)
                                .filter(site -> site.name().startsWith(name)))
                .findFirst();
    }

    /** Empty where anything of it is no position. */
    private List<Position> ring(JsonNode ring) {
        List<Position> points = new ArrayList<>();
        for (JsonNode point : ring) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                return List.of();
            }
            Position plain =
                    datum.toWgs84(point.path(0).asDouble(), point.path(1).asDouble());
            if (points.isEmpty() || !points.getLast().equals(plain)) {
                points.add(plain);
            }
        }
        if (points.size() > 1 && points.getFirst().equals(points.getLast())) {
            points.removeLast();
        }
        return points;
    }

    private boolean near(List<List<Position>> rings) {
        return sites.stream()
                .filter(site -> site.lon() != null && site.lat() != null)
                .findFirst()
                .map(centre -> rings.stream()
                        .flatMap(List::stream)
                        .allMatch(one -> Geo.metres(one.lon(), one.lat(), centre) < FARTHEST_METRES))
                .orElse(true);
    }
}
