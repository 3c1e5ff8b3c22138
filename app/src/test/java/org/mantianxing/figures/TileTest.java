package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mantianxing.atlas.BaseTiles;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Datum.Position;

/** Tiles of a surveyed map lie where their positions are, side by side, over the whole drawing. */
class TileTest {
    private static final double PRECISION = 0.21;

    /** A drawing of half a degree around the first district, as it is with tiles: not stretched. */
    private static final Frame FRAME = new Frame(120.55, 30.95, 1720, 2000, 70, 60);

    @ParameterizedTest
    @EnumSource(names = {"WGS84", "GCJ02"})
    void everyTileLiesWhereItIs(Datum datum) {
        List<Tile> tiles = Tile.below(new BaseTiles("{z}/{x}/{y}", "GS", datum), FRAME);
        assertThat(tiles).hasSizeBetween(12, 60);
        assertThat(tiles.stream().mapToDouble(Tile::x).min().orElseThrow()).isLessThanOrEqualTo(0.5);
        assertThat(tiles.stream().mapToDouble(Tile::y).min().orElseThrow()).isLessThanOrEqualTo(0.5);
        assertThat(tiles.stream()
                        .mapToDouble(one -> one.x() + one.width())
                        .max()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(999.5);
        assertThat(tiles.stream()
                        .mapToDouble(one -> one.y() + one.height())
                        .max()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(759.5);
        for (Tile tile : tiles) {
            String[] parts = tile.address().split("/", -1);
            double side = Math.pow(2, Integer.parseInt(parts[0]));
            double lon = Integer.parseInt(parts[1]) / side * 360 - 180;
            double lat =
                    Math.toDegrees(2 * Math.atan(Math.exp(Math.PI - 2 * Math.PI * Integer.parseInt(parts[2]) / side))
                            - Math.PI / 2);
            Position at = datum.toWgs84(lon, lat);
            assertThat(tile.x()).isCloseTo(FRAME.left() + (at.lon() - FRAME.west()) * FRAME.wide(), within(PRECISION));
            assertThat(tile.y()).isCloseTo(FRAME.top() + (FRAME.north() - at.lat()) * FRAME.high(), within(PRECISION));
            assertThat(tile.width()).isLessThanOrEqualTo(256.5);
        }
    }
}
