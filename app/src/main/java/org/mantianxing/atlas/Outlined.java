package org.mantianxing.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Words;

/**
 * What became of one feature of a GeoJSON file.
 *
 * @param number of the feature, from 1
 * @param site whose outline it is, null where none was found
 * @param why it was not taken, null where it was
 */
public record Outlined(
        int number,
        String name,
        @Nullable Site site,
        List<List<Position>> rings,
        @Nullable Words why) {
    public Outlined {
        rings = List.copyOf(rings);
    }

    public boolean taken() {
        return why == null;
    }
}
