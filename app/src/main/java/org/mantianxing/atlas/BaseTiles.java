package org.mantianxing.atlas;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.mantianxing.district.Settings;
import org.springframework.stereotype.Component;

/**
 * A surveyed map to lie below the drawing, where a district has one; never without the number under which it was reviewed
 * (Regulations on Map Management, article 15: it is to be shown).
 *
 * @param template address of a tile, with {x}, {y} and {z} (Web Mercator)
 * @param review 审图号
 * @param datum in which the tiles are cut
 */
public record BaseTiles(String template, String review, Datum datum) {
    private static final String TILES = "map-tiles";
    private static final String REVIEW = "map-tiles-review";
    private static final String DATUM = "map-tiles-datum";

    /** Who is to be allowed to send pictures to the page. */
    public String origin() {
        URI address = URI.create(template.replaceAll("[{}]", ""));
        return address.getScheme() + "://" + address.getAuthority();
    }

    public String tile(int z, int x, int y) {
        return template.replace("{z}", Integer.toString(z))
                .replace("{x}", Integer.toString(x))
                .replace("{y}", Integer.toString(y));
    }

    static Optional<BaseTiles> of(Settings settings) {
        String datum = settings.find(DATUM).orElse("");
        return settings.find(TILES)
                .flatMap(template -> settings.find(REVIEW)
                        .map(review -> new BaseTiles(
                                template, review, datum.equals(Datum.GCJ02.words()) ? Datum.GCJ02 : Datum.WGS84)));
    }

    /** What the district decides of it. */
    @Component
    static class Choice implements Decisions {
        private static final String GROUP = "地图";

        @Override
        public List<Decision> list() {
            return List.of(
                    new Decision(
                            TILES,
                            GROUP,
                            "底图瓦片地址",
                            "空着就用我们自己画的示意图。写了地址，还要写审图号，底图才会显示。",
                            Decision.Kind.TILES,
                            "",
                            0,
                            400),
                    Decision.text(REVIEW, GROUP, "底图审图号", "例如“GS（2024）0650号”，会写在地图下面"),
                    new Decision(DATUM, GROUP, "底图坐标", "天地图是 WGS-84，高德是 GCJ-02", Decision.Kind.DATUM, "WGS-84", 0, 10));
        }
    }
}
