package org.mantianxing.orders.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;

/**
 * A schematic map of our own drawing: one place and the stations around it, north up. Coordinates are those of a
 * drawing {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param ring radius of the circle around the place
 * @param ringMetres what that radius is on the ground
 */
public record Sketch(List<Dot> dots, double ring, long ringMetres) {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 260;
    private static final int SHOWN = 5;
    private static final double NEARBY_METRES = 6000;
    private static final double HERE_METRES = 40;
    private static final double HALF = HEIGHT / 2.0 - 34;
    private static final List<Long> RINGS = List.of(200L, 500L, 1000L, 2000L, 5000L, 10_000L, 20_000L);

    /** A station, and where its name stands. */
    public record Dot(String name, double x, double y, Side side, boolean own) {}

    /** Where a name stands beside its dot. */
    public enum Side {
        LEFT("end", -10, 4),
        RIGHT("start", 10, 4),
        BELOW("middle", 0, 20);

        private final String anchor;
        private final int dx;
        private final int dy;

        Side(String anchor, int dx, int dy) {
            this.anchor = anchor;
            this.dx = dx;
            this.dy = dy;
        }

        public String anchor() {
            return anchor;
        }

        public int dx() {
            return dx;
        }

        public int dy() {
            return dy;
        }
    }

    private record Near(Site site, double east, double north, double metres) {}

    public Sketch {
        dots = List.copyOf(dots);
    }

    /** Empty where nobody knows where the place is. */
    static Optional<Sketch> of(@Nullable Double lon, @Nullable Double lat, Site own, List<Site> sites) {
        Double x = lon == null ? own.lon() : lon;
        Double y = lat == null ? own.lat() : lat;
        if (x == null || y == null) {
            return Optional.empty();
        }
        List<Near> near = sites.stream()
                .filter(site -> site.level() == Site.Level.STATION || site.id().equals(own.id()))
                .flatMap(site -> near(site, x, y).stream())
                .filter(one -> one.metres() <= NEARBY_METRES)
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(SHOWN)
                .toList();
        double far = near.stream().mapToDouble(Near::metres).max().orElse(0);
        double scale = HALF / Math.max(400, far);
        long ring = RINGS.stream()
                .filter(metres -> metres * scale <= HALF)
                .reduce((first, second) -> second)
                .orElse(RINGS.getFirst());
        return Optional.of(
                new Sketch(near.stream().map(one -> dot(one, scale, own)).toList(), ring * scale, ring));
    }

    private static Optional<Near> near(Site site, double lon, double lat) {
        Double x = site.lon();
        Double y = site.lat();
        if (x == null || y == null) {
            return Optional.empty();
        }
        double metres = Geo.metres(lon, lat, x, y);
        double east = Math.copySign(Geo.metres(lon, lat, x, lat), x - lon);
        double north = Math.copySign(Geo.metres(lon, lat, lon, y), y - lat);
        return Optional.of(new Near(site, east, north, metres));
    }

    private static Dot dot(Near near, double scale, Site own) {
        double x = WIDTH / 2.0 + near.east() * scale;
        double y = HEIGHT / 2.0 - near.north() * scale;
        return new Dot(
                near.site().name(),
                Math.round(x),
                Math.round(y),
                near.metres() < HERE_METRES ? Side.BELOW : x > WIDTH / 2.0 + 40 ? Side.LEFT : Side.RIGHT,
                near.site().id().equals(own.id()));
    }
}
