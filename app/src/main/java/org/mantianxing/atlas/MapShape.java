package org.mantianxing.atlas;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Datum.Position;

/**
 * Something drawn on the map.
 *
 * @param site whose outline it is; null for areas
 * @param hue from 1 to {@link #HUES}, the hues of brands
 * @param rings closed lines, the first point not said again; holes and parts are rings of their own
 */
public record MapShape(
        UUID id, Kind kind, @Nullable UUID site, String name, int hue, List<List<Position>> rings, int version) {
    /** How many hues there are. */
    public static final int HUES = 7;

    public MapShape {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** What it stands for: "one heart, two rings, five areas" is told by these. */
    public enum Kind {
        HEART("心"),
        RING("圈"),
        AREA("片"),
        OUTLINE("轮廓");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether administrators draw it by hand. */
        public boolean drawn() {
            return this != OUTLINE;
        }
    }

    /** One point a line, longitude and latitude: what a form shows, and takes. */
    public String points() {
        return Rings.points(rings.getFirst());
    }
}
