package org.mantianxing.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A closed month.
 *
 * @param then its figures as they stood when it was closed
 * @param now the same figures today: what differs was corrected later
 * @param rows how many rows it had
 * @param seal SHA-256 over all of it and over the seal of the month before
 * @param whole whether the seal fits what is kept
 */
public record Month(
        LocalDate month,
        Map<Figure, Double> then,
        Map<Figure, Double> now,
        long rows,
        String seal,
        boolean whole,
        Instant closedAt) {

    public boolean corrected(Figure figure) {
        Double was = then.get(figure);
        Double is = now.get(figure);
        return was != null && is != null && Double.compare(was, is) != 0;
    }

    public boolean corrected() {
        return then.keySet().stream().anyMatch(this::corrected);
    }
}
