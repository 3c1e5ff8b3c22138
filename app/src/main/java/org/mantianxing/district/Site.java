package org.mantianxing.district;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice site.
 *
 * @param path labels from the centre down to this site, joined by dots; what lies below begins with it
 * @param lon WGS-84 degrees, null where nobody has set it
 * @param lat WGS-84 degrees
 */
public record Site(
        UUID id,
        Level level,
        String kind,
        String code,
        String name,
        @Nullable UUID parent,
        String path,
        @Nullable Double lon,
        @Nullable Double lat,
        String address,
        String phone,
        String about,
        int sort,
        boolean open) {

    /** The four levels of place. */
    public enum Level {
        CENTRE("中心"),
        INSTITUTE("实践所"),
        STATION("实践站"),
        POINT("实践点");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean covers(Site other) {
        return other.path.equals(path) || other.path.startsWith(path + ".");
    }
}
