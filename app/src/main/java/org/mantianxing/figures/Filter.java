package org.mantianxing.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures are about.
 *
 * @param place path of a site: it and all below; empty for the whole district
 * @param team null for all, and for what no team did
 * @param category code, empty for all
 * @param then what happened counts where its place lay in the tree at that time; otherwise where the place lies now
 */
public record Filter(Period period, String place, @Nullable UUID team, String category, boolean then) {
    /** By the tree as it is now. */
    public Filter(Period period, String place, @Nullable UUID team, String category) {
        this(period, place, team, category, false);
    }

    public Filter in(Period other) {
        return new Filter(other, place, team, category, then);
    }

    public Filter at(String path) {
        return new Filter(period, path, team, category, then);
    }

    /** By the tree as it was at the time. */
    public Filter asThen() {
        return new Filter(period, place, team, category, true);
    }
}
