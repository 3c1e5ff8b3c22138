package org.mantianxing.figures;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;
import org.springframework.stereotype.Component;

/** Makes tables by any dimension, with totals in which everybody counts once. */
@Component
class Pivoting {
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_COLUMNS = 62;
    private final Reckoner reckoner;

    Pivoting(Reckoner reckoner) {
        this.reckoner = reckoner;
    }

    Pivot pivot(
            Board board, Filter filter, Figure figure, Dimension rows, @Nullable Dimension columns, boolean everybody) {
        Set<Term> terms = Term.of(List.of(figure), everybody);
        Reckoner.Grouped table =
                reckoner.table(board, filter, terms, columns == null ? List.of(rows) : List.of(rows, columns));
        Map<String, Double> cells = new HashMap<>();
        Set<String> rowKeys = new LinkedHashSet<>();
        Set<String> columnKeys = new LinkedHashSet<>();
        for (String key : table.groups()) {
            Tallies.Sums sums = table.tallies().of(key);
            if (figure.terms().stream().anyMatch(term -> sums.of(term) != 0)) {
                cells.put(key, Figures.told(figure, sums, everybody));
                rowKeys.add(key.substring(0, key.indexOf('\t')));
                columnKeys.add(key.substring(key.indexOf('\t') + 1));
            }
        }
        rowKeys.remove(Pivot.TOTAL);
        columnKeys.remove(Pivot.TOTAL);
        if (rowKeys.size() > MOST_ROWS) {
            throw Invalid.field("rows", "分得太细了，最多 {0} 行；请缩小范围或换一种分法", MOST_ROWS);
        }
        if (columnKeys.size() > MOST_COLUMNS) {
            throw Invalid.field("columns", "分得太细了，最多 {0} 列；请缩小范围或换一种分法", MOST_COLUMNS);
        }
        Hiding.close(cells, List.copyOf(rowKeys), List.copyOf(columnKeys));
        return new Pivot(figure, rows, columns, List.copyOf(rowKeys), List.copyOf(columnKeys), cells);
    }
}
