package org.mantianxing.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.mantianxing.atlas.MapShape.Kind;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;

/**
 * One heart, two rings, five areas, drawn from where the places stand: the centre, the two streets nearest to it, and the
 * towns. An example to begin with: areas are for the district to name and draw.
 */
final class Example {
    private static final int RINGS = 2;
    /** About 700 metres. */
    private static final double MARGIN = 0.007;

    private static final double FINENESS = 0.0006;
    private final List<Site> sites;
    private final Site centre;
    private final double shrink;

    private Example(List<Site> sites, Site centre) {
        this.sites = sites;
        this.centre = centre;
        this.shrink = Math.cos(Math.toRadians(Objects.requireNonNull(centre.lat())));
    }

    /** Nothing where nothing has a position. {@code id} makes new ids. */
    static List<MapShape> of(List<Site> all, Supplier<UUID> id) {
        List<Site> sites = all.stream()
                .filter(site -> site.open() && site.lon() != null && site.lat() != null)
                .toList();
        return sites.stream()
                .filter(site -> site.level() == Site.Level.CENTRE)
                .findFirst()
                .map(centre -> new Example(sites, centre).shapes(id))
                .orElse(List.of());
    }

    private List<MapShape> shapes(Supplier<UUID> id) {
        List<Site> towns = sites.stream()
                .filter(site -> site.level() == Site.Level.INSTITUTE)
                .sorted(Comparator.comparingDouble(site ->
                        Geo.metres(Objects.requireNonNull(site.lon()), Objects.requireNonNull(site.lat()), centre)))
                .toList();
        List<Site> rings = towns.stream()
                .filter(town -> town.name().contains("街道"))
                .limit(RINGS)
                .toList();
        List<MapShape> shapes = new ArrayList<>();
        int hue = 0;
        for (Site town : towns) {
            boolean ring = rings.contains(town);
            if (ring || !town.name().contains("街道")) {
                shapes.add(shape(
                        id.get(),
                        ring ? Kind.RING : Kind.AREA,
                        shorter(town),
                        1 + hue++ % MapShape.HUES,
                        around(town)));
            }
        }
        shapes.add(shape(id.get(), Kind.HEART, "一心", 1, ring(point(centre).buffer(MARGIN))));
        return shapes;
    }

    private static MapShape shape(UUID id, Kind kind, String name, int hue, List<Position> ring) {
        return new MapShape(id, kind, null, name, hue, List.of(ring), 0);
    }

    private static String shorter(Site town) {
        return town.name().replace("新时代文明", "").replace("实践所", "");
    }

    /** All of a town's places, with some room. */
    private List<Position> around(Site town) {
        Geometry[] points = sites.stream().filter(town::covers).map(this::point).toArray(Geometry[]::new);
        return ring(Rings.FACTORY.createGeometryCollection(points).convexHull().buffer(MARGIN));
    }

    /** In a plane where a degree is as long in both directions. */
    private Geometry point(Site site) {
        return Rings.FACTORY.createPoint(
                new Coordinate(Objects.requireNonNull(site.lon()) * shrink, Objects.requireNonNull(site.lat())));
    }

    private List<Position> ring(Geometry area) {
        Polygon plain = (Polygon) TopologyPreservingSimplifier.simplify(area, FINENESS);
        return Rings.open(plain.getExteriorRing()).stream()
                .map(one -> new Position(one.lon() / shrink, one.lat()))
                .toList();
    }
}
