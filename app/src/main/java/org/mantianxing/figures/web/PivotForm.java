package org.mantianxing.figures.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Pivot;
import org.mantianxing.web.Screen;

/** Which table is asked for; what makes no sense is the usual table: hours by town and month. */
public record PivotForm(
        Figure figure, Dimension rows, @Nullable Dimension columns) {
    static final String NO_COLUMNS = "none";
    private static final int SHADES = 5;
    private static final int MOST_NAMED = 8;

    static PivotForm of(String figure, String rows, String columns) {
        return new PivotForm(
                FiguresPages.named(Figure.values(), figure).orElse(Figure.HOURS),
                FiguresPages.named(Dimension.values(), rows).orElse(Dimension.TOWN),
                columns.equals(NO_COLUMNS)
                        ? null
                        : FiguresPages.named(Dimension.values(), columns)
                                .orElse(columns.isEmpty() && rows.isEmpty() ? Dimension.MONTH : null));
    }

    /** This table with a filter, as an address. */
    public String at(FigureForm form, String... more) {
        String[] all = new String[6 + more.length];
        all[0] = "figure";
        all[1] = figure.name();
        all[2] = "rows";
        all[3] = rows.name();
        all[4] = "columns";
        all[5] = columns == null ? NO_COLUMNS : columns.name();
        System.arraycopy(more, 0, all, 6, more.length);
        return form.at("/console/figures/pivot", all);
    }

    /** How dark a cell is, from 0 to 5. */
    public static int shade(double value, double most) {
        return value <= 0 || Double.isNaN(value) || most <= 0
                ? 0
                : Math.max(1, (int) Math.ceil(Math.min(1, value / most) * SHADES));
    }

    /** How high the column of a cell is drawn, from 0 to 40; what is there is to be seen. */
    public static double height(double value, double most) {
        return value <= 0 || Double.isNaN(value) || most <= 0
                ? 0
                : Math.max(1, Math.round(400 * Math.min(1, value / most)) / 10.0);
    }

    /** The columns as a legend: all of few, first and last of many. */
    public static String between(Screen ui, Labels.Names names, Pivot pivot) {
        List<String> keys = pivot.columnKeys();
        Dimension columns = Objects.requireNonNull(pivot.columns());
        return keys.size() <= MOST_NAMED
                ? keys.stream()
                        .map(key -> names.of(ui, columns, key))
                        .collect(Collectors.joining(ui.english() ? ", " : "、"))
                : names.of(ui, columns, keys.getFirst()) + " … " + names.of(ui, columns, keys.getLast());
    }

    /** A cell as people read it. */
    public static String cell(Pivot pivot, double value) {
        return Double.isNaN(value) ? "" : Numerals.of(pivot.figure(), value);
    }
}
