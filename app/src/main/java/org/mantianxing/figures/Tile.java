package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.List;
import org.mantianxing.atlas.BaseTiles;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Datum.Position;

/** A picture of the surveyed map below the drawing, in its coordinates. */
public record Tile(String address, double x, double y, double width, double height) {
    /** Edge of a tile, in the drawing's units at most: finer would be more pictures than anybody waits for. */
    private static final double EDGE = 256;

    private static final int DEEPEST = 18;

    /** All that lie below the drawing (Web Mercator, EPSG:3857: the world is one square). */
    static List<Tile> below(BaseTiles tiles, Frame frame) {
        int z = (int) Math.clamp(Math.ceil(Math.log(360 * frame.wide() / EDGE) / Math.log(2)), 1, DEEPEST);
        Position northWest = tiles.datum().fromWgs84(frame.lon(0), frame.lat(0));
        Position southEast = tiles.datum().fromWgs84(frame.lon(Frame.WIDTH), frame.lat(Frame.HEIGHT));
        List<Tile> below = new ArrayList<>();
        for (int y = row(northWest.lat(), z); y <= row(southEast.lat(), z); y++) {
            for (int x = column(northWest.lon(), z); x <= column(southEast.lon(), z); x++) {
                below.add(tile(tiles, frame, z, x, y));
            }
        }
        return below;
    }

    private static Tile tile(BaseTiles tiles, Frame frame, int z, int x, int y) {
        Position first = corner(tiles.datum(), z, x, y);
        Position last = corner(tiles.datum(), z, x + 1, y + 1);
        double left = frame.x(first.lon());
        double top = frame.y(first.lat());
        return new Tile(tiles.tile(z, x, y), left, top, frame.x(last.lon()) - left, frame.y(last.lat()) - top);
    }

    private static Position corner(Datum datum, int z, int x, int y) {
        double side = 1 << z;
        double lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / side))));
        return datum.toWgs84(x / side * 360 - 180, lat);
    }

    private static int column(double lon, int z) {
        return (int) Math.floor((lon + 180) / 360 * (1 << z));
    }

    private static int row(double lat, int z) {
        double angle = Math.toRadians(lat);
        return (int) Math.floor((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2 * (1 << z));
    }
}
