package org.mantianxing.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure by one or two dimensions.
 *
 * @param columns null where there is only one dimension
 * @param columnKeys empty where there is only one dimension
 * @param cells by row, a tab, column; a row or column of {@link #TOTAL} is the total; {@link Figure#HIDDEN} where so few
 *     people are behind it that somebody might be known by it
 */
public record Pivot(
        Figure figure,
        Dimension rows,
        @Nullable Dimension columns,
        List<String> rowKeys,
        List<String> columnKeys,
        Map<String, Double> cells) {
    /** Key of the totals: no group is called so. */
    public static final String TOTAL = "\u0000";

    /** NaN where there is nothing. */
    public double cell(String row, String column) {
        return cells.getOrDefault(row + "\t" + column, Double.NaN);
    }

    public double total(String row) {
        return cell(row, TOTAL);
    }

    /** The largest of the cells, for how dark each is. */
    public double most() {
        return rowKeys.stream()
                .flatMapToDouble(row -> (columnKeys.isEmpty() ? List.of(TOTAL) : columnKeys)
                        .stream().mapToDouble(column -> cell(row, column)))
                .filter(value -> value > 0)
                .max()
                .orElse(0);
    }
}
