package org.mantianxing.figures;

import java.util.List;
import org.mantianxing.district.Site;

/**
 * What a place has reached.
 *
 * @param points of a hundred, over the indicators that apply to it; NaN where none does
 * @param rank 1 for the best; who has the same points shares it; 0 for those without points
 */
public record Score(Site place, double points, int rank, List<Part> parts) {
    public Score {
        parts = List.copyOf(parts);
    }

    /** One indicator of it; the value is NaN where there was nothing to assess, and then its weight does not count. */
    public record Part(Scheme.Item item, double value, double points) {
        public boolean applies() {
            return !Double.isNaN(value);
        }
    }

    Score ranked(int place) {
        return new Score(this.place, points, place, parts);
    }
}
