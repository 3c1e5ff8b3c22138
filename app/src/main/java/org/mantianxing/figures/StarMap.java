package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.district.Site;

/**
 * The district as a sky: every place a star where it stands, the brighter the more is served there, joined to the place
 * above it. A drawing of our own, without outlines, in 1000 × 760.
 */
public record StarMap(List<Star> stars, List<Line> lines) {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 760;
    private static final double EDGE = 60;
    /** A sketch may be stretched, but not so far that people do not know their district any more. */
    private static final double MOST_STRETCH = 1.7;

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
    static StarMap of(List<Site> all, Map<String, Double> hours, Map<String, Double> today) {
        List<Site> sites = all.stream()
                .filter(site -> site.open() && site.lon() != null && site.lat() != null)
                .sorted(Comparator.comparing(Site::level).reversed())
                .toList();
        Map<UUID, Site> known = sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        Frame frame = Frame.around(sites);
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
                    frame.x(site),
                    frame.y(site),
                    glow,
                    today.getOrDefault(site.path(), 0.0) > 0));
            Site above = site.parent() == null ? null : known.get(site.parent());
            if (above != null) {
                lines.add(new Line(
                        frame.x(site),
                        frame.y(site),
                        frame.x(above),
                        frame.y(above),
                        site.level() == Site.Level.INSTITUTE));
            }
        }
        return new StarMap(stars, lines);
    }

    /** How degrees lie on the drawing; a degree of longitude is shorter than one of latitude. */
    private record Frame(double west, double north, double scale, double shrink, double left, double top) {
        static Frame around(List<Site> sites) {
            double west = sites.stream().mapToDouble(Frame::lon).min().orElse(0);
            double east = sites.stream().mapToDouble(Frame::lon).max().orElse(1);
            double south = sites.stream().mapToDouble(Frame::lat).min().orElse(0);
            double north = sites.stream().mapToDouble(Frame::lat).max().orElse(1);
            double shrink = Math.cos(Math.toRadians((south + north) / 2));
            double width = Math.max(1e-6, (east - west) * shrink);
            double height = Math.max(1e-6, north - south);
            double scale = Math.min((WIDTH - 2 * EDGE) / width, (HEIGHT - 2 * EDGE) / height);
            double stretch = Math.clamp((WIDTH - 2 * EDGE) / (width * scale), 1, MOST_STRETCH);
            return new Frame(
                    west,
                    north,
                    scale,
                    shrink * stretch,
                    (WIDTH - width * stretch * scale) / 2,
                    (HEIGHT - height * scale) / 2);
        }

        double x(Site site) {
            return Math.round((left + (lon(site) - west) * shrink * scale) * 10) / 10.0;
        }

        double y(Site site) {
            return Math.round((top + (north - lat(site)) * scale) * 10) / 10.0;
        }

        private static double lon(Site site) {
            return Objects.requireNonNull(site.lon());
        }

        private static double lat(Site site) {
            return Objects.requireNonNull(site.lat());
        }
    }
}
