package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.atlas.BaseTiles;
import org.mantianxing.atlas.MapShape;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.district.Site;

/**
 * The district as a sky: every place a star where it stands, the brighter the more is served there, joined to the place
 * above it; areas and outlines behind them. A drawing of our own, in 1000 × 760; where the district has a surveyed map, it
 * lies below.
 *
 * @param review 审图号 of the tiles, empty where there are none
 */
public record StarMap(
        Frame frame, List<Star> stars, List<Line> lines, List<Zone> zones, List<Tile> tiles, String review) {

    /**
     * A place.
     *
     * @param glow from 0 to 1: how much is served there this month, beside the place where most is
     * @param today whether something is on there today
     */
    public record Star(
            UUID id, String path, String name, Site.Level level, double x, double y, double glow, boolean today) {
        /** How large it is drawn. */
        public double radius() {
            double least = switch (level) {
                case CENTRE -> 9;
                case INSTITUTE -> 6.5;
                case STATION -> 2.6;
                case POINT -> 2.2;
            };
            return Math.round((least + 5 * Math.sqrt(glow)) * 10) / 10.0;
        }

        /** Whether it is drawn for itself: named, bright, or something is on there. */
        public boolean special() {
            return named() || today || glow > 0.02;
        }

        /** Whether its name is written beside it. */
        public boolean named() {
            return level == Site.Level.CENTRE || level == Site.Level.INSTITUTE;
        }
    }

    /**
     * An area or an outline.
     *
     * @param line the path to draw
     * @param x of its name
     */
    public record Zone(MapShape.Kind kind, String name, int hue, String line, double x, double y) {}

    /** Whether a zone's name has to be written: not where a star's name below it says the same. */
    public boolean tells(Zone zone) {
        return stars.stream().noneMatch(star -> star.named() && star.name().startsWith(zone.name()));
    }

    /** From a place to the one above it. */
    public record Line(double x1, double y1, double x2, double y2, boolean strong) {}

    /** All lines of a kind as one path: a tenth of the bytes. */
    public String path(boolean strong) {
        StringBuilder path = new StringBuilder();
        lines.stream()
                .filter(line -> line.strong() == strong)
                .forEach(line -> path.append('M')
                        .append(Math.round(line.x1()))
                        .append(' ')
                        .append(Math.round(line.y1()))
                        .append('L')
                        .append(Math.round(line.x2()))
                        .append(' ')
                        .append(Math.round(line.y2())));
        return path.toString();
    }

    /** Small stars of which there is nothing to say, as one path of dots. */
    public String dots() {
        StringBuilder path = new StringBuilder();
        stars.stream()
                .filter(star -> !star.special())
                .forEach(star -> path.append('M')
                        .append(Math.round(star.x()))
                        .append(' ')
                        .append(Math.round(star.y()))
                        .append("h0"));
        return path.toString();
    }

    /** Of those places that have a position. {@code hours} of the month and {@code today}'s activities by path. */
    static StarMap of(
            List<Site> all,
            Map<String, Double> hours,
            Map<String, Double> today,
            List<MapShape> shapes,
            Optional<BaseTiles> below) {
        List<Site> sites = all.stream()
                .filter(site -> site.open() && site.lon() != null && site.lat() != null)
                .sorted(Comparator.comparing(Site::level).reversed())
                .toList();
        Map<UUID, Site> known = sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        Frame frame = Frame.around(sites, shapes, below.isPresent() ? 1 : Frame.MOST_STRETCH);
        double most = hours.values().stream().mapToDouble(one -> one).max().orElse(0);
        List<Star> stars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Site site : sites) {
            double glow = most <= 0 ? 0 : Math.max(0, hours.getOrDefault(site.path(), 0.0)) / most;
            stars.add(new Star(
                    site.id(),
                    site.path(),
                    site.name(),
                    site.level(),
                    frame.x(lon(site)),
                    frame.y(lat(site)),
                    glow,
                    today.getOrDefault(site.path(), 0.0) > 0));
            Site above = site.parent() == null ? null : known.get(site.parent());
            if (above != null) {
                lines.add(new Line(
                        frame.x(lon(site)),
                        frame.y(lat(site)),
                        frame.x(lon(above)),
                        frame.y(lat(above)),
                        site.level() == Site.Level.INSTITUTE));
            }
        }
        return new StarMap(
                frame,
                stars,
                lines,
                zones(frame, shapes),
                below.map(tiles -> Tile.below(tiles, frame)).orElse(List.of()),
                below.map(BaseTiles::review).orElse(""));
    }

    /** Outlines first, so that areas lie above them. */
    private static List<Zone> zones(Frame frame, List<MapShape> shapes) {
        return shapes.stream()
                .sorted(Comparator.comparing(MapShape::kind).reversed())
                .map(shape -> zone(frame, shape))
                .toList();
    }

    private static Zone zone(Frame frame, MapShape shape) {
        StringBuilder line = new StringBuilder();
        for (List<Position> ring : shape.rings()) {
            char next = 'M';
            for (Position one : ring) {
                line.append(next).append(frame.x(one.lon())).append(' ').append(frame.y(one.lat()));
                next = 'L';
            }
            line.append('Z');
        }
        List<Position> first = shape.rings().getFirst();
        Position top = Collections.max(first, Comparator.comparingDouble(Position::lat));
        boolean above = shape.kind() == MapShape.Kind.RING;
        double x = above
                ? top.lon()
                : first.stream().mapToDouble(Position::lon).average().orElse(0);
        double y = above
                ? top.lat()
                : first.stream().mapToDouble(Position::lat).average().orElse(0);
        return new Zone(
                shape.kind(), shape.name(), shape.hue(), line.toString(), frame.x(x), frame.y(y) - (above ? 6 : 0));
    }

    private static double lon(Site site) {
        return Objects.requireNonNull(site.lon());
    }

    private static double lat(Site site) {
        return Objects.requireNonNull(site.lat());
    }
}
