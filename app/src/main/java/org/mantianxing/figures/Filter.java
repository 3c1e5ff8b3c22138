package org.mantianxing.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures are about.
 *
 * @param place path of a site: it and all below; empty for the whole district
 * @param team null for all, and for what no team did
 * @param category code, empty for all
 */
public record Filter(Period period, String place, @Nullable UUID team, String category) {
    public Filter in(Period other) {
        return new Filter(other, place, team, category);
    }

    public Filter at(String path) {
        return new Filter(period, path, team, category);
    }
}
