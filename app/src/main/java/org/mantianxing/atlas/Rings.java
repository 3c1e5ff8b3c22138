package org.mantianxing.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.kernel.Invalid;

/** Closed lines: typed, stored, checked, made simple. */
final class Rings {
    static final GeometryFactory FACTORY = new GeometryFactory();
    static final int MOST_POINTS = 500;
    private static final int CORNERS = 3;

    private Rings() {}

    /** Throws Invalid for {@code points} with the line that is no position, or what is wrong with the whole. */
    static List<Position> typed(String text) {
        List<Position> ring = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                ring.add(point(lines.get(i), i + 1));
            }
        }
        if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) {
            ring.removeLast();
        }
        if (ring.stream().distinct().count() < CORNERS) {
            throw Invalid.field("points", "至少要有三个点，才围得成一片");
        }
        if (ring.size() > MOST_POINTS) {
            throw Invalid.field("points", "最多 {0} 个点", MOST_POINTS);
        }
        if (!closed(ring).isSimple()) {
            throw Invalid.field("points", "这条边自己交叉了，请理一理点的先后");
        }
        return ring;
    }

    private static Position point(String line, int number) {
        String[] parts = line.split("[,，;；\\s]+", -1);
        try {
            if (parts.length == 2) {
                Position point = new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
                if (Math.abs(point.lon()) <= 180 && Math.abs(point.lat()) <= 90) {
                    return point;
                }
                if (Double.isFinite(point.lon()) && Double.isFinite(point.lat())) {
                    throw Invalid.field("points", "第 {0} 行经度和纬度写反了：经度在前，纬度在后", number);
                }
            }
        } catch (NumberFormatException _) {
            // said below, with the line
        }
        throw Invalid.field("points", "第 {0} 行不是“经度 纬度”", number);
    }

    static String points(List<Position> ring) {
        return ring.stream()
                .map(one -> String.format(Locale.ROOT, "%.6f %.6f", one.lon(), one.lat()))
                .collect(Collectors.joining("\n"));
    }

    /** All rings as they are stored: points by semicolons, rings by bars. */
    static String stored(List<List<Position>> rings) {
        return rings.stream().map(ring -> points(ring).replace('\n', ';')).collect(Collectors.joining("|"));
    }

    static List<List<Position>> read(String stored) {
        return Stream.of(stored.split("\\|"))
                .map(ring -> Arrays.stream(ring.split(";"))
                        .map(one -> one.split(" "))
                        .map(one -> new Position(Double.parseDouble(one[0]), Double.parseDouble(one[1])))
                        .toList())
                .toList();
    }

    static LinearRing closed(List<Position> ring) {
        Coordinate[] corners = Stream.concat(ring.stream(), Stream.of(ring.getFirst()))
                .map(one -> new Coordinate(one.lon(), one.lat()))
                .toArray(Coordinate[]::new);
        return FACTORY.createLinearRing(corners);
    }

    static List<Position> open(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates(), 0, ring.getNumPoints() - 1)
                .map(one -> new Position(one.x, one.y))
                .toList();
    }

    /** With as few points as the eye needs on a map of a district. */
    static List<Position> simple(List<Position> ring, double degrees) {
        return open((LinearRing) TopologyPreservingSimplifier.simplify(closed(ring), degrees));
    }
}
