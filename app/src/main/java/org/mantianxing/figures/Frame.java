package org.mantianxing.figures;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mantianxing.atlas.MapShape;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.district.Site;

/**
 * How degrees lie on the drawing; a degree of longitude is shorter than one of latitude.
 *
 * @param west longitude of the left edge, {@code left} pixels in
 * @param north latitude of the upper edge, {@code top} pixels in
 * @param wide pixels of a degree of longitude
 * @param high pixels of a degree of latitude
 */
public record Frame(double west, double north, double wide, double high, double left, double top) {
    static final double WIDTH = 1000;
    static final double HEIGHT = 760;
    private static final double EDGE = 60;
    /** A sketch may be stretched, but not so far that people do not know their district any more. */
    static final double MOST_STRETCH = 1.7;

    /** Around places that have positions, and whatever is drawn; {@code most}: how far it may be stretched. */
    static Frame around(List<Site> sites, List<MapShape> shapes, double most) {
        List<Position> all = Stream.concat(
                        sites.stream()
                                .filter(site -> site.lon() != null && site.lat() != null)
                                .map(site -> new Position(site.lon(), site.lat())),
                        shapes.stream().flatMap(shape -> shape.rings().stream().flatMap(List::stream)))
                .toList();
        double west = lons(all).min().orElse(0);
        double east = lons(all).max().orElse(1);
        double south = lats(all).min().orElse(0);
        double north = lats(all).max().orElse(1);
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        double width = Math.max(1e-6, (east - west) * shrink);
        double height = Math.max(1e-6, north - south);
        double scale = Math.min((WIDTH - 2 * EDGE) / width, (HEIGHT - 2 * EDGE) / height);
        double stretch = Math.clamp((WIDTH - 2 * EDGE) / (width * scale), 1, most);
        return new Frame(
                west,
                north,
                shrink * stretch * scale,
                scale,
                (WIDTH - width * stretch * scale) / 2,
                (HEIGHT - height * scale) / 2);
    }

    private static DoubleStream lons(List<Position> all) {
        return all.stream().mapToDouble(Position::lon);
    }

    private static DoubleStream lats(List<Position> all) {
        return all.stream().mapToDouble(Position::lat);
    }

    double lon(double x) {
        return west + (x - left) / wide;
    }

    double lat(double y) {
        return north - (y - top) / high;
    }

    public double x(double lon) {
        return Math.round((left + (lon - west) * wide) * 10) / 10.0;
    }

    public double y(double lat) {
        return Math.round((top + (north - lat) * high) * 10) / 10.0;
    }
}
