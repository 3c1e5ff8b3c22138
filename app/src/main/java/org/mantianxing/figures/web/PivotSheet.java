package org.mantianxing.figures.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Pivot;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;

/** A table by dimensions as a sheet, with a second one that says what it means. */
final class PivotSheet {
    private PivotSheet() {}

    static Table of(boolean english, Labels.Names names, Pivot pivot, Narrowed narrowed) {
        List<Words> headings = new ArrayList<>();
        headings.add(Words.of(pivot.rows().words()));
        Dimension columns = pivot.columns();
        if (columns != null) {
            pivot.columnKeys().forEach(key -> headings.add(names.say(english, columns, key)));
        }
        headings.add(Words.of("合计"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String row : pivot.rowKeys()) {
            rows.add(row(names.say(english, pivot.rows(), row), pivot, row));
        }
        rows.add(row(Words.of("合计"), pivot, Pivot.TOTAL));
        return new Table(Words.of("分类统计"), headings, rows, notes(pivot, narrowed));
    }

    private static List<List<Words>> notes(Pivot pivot, Narrowed narrowed) {
        return List.of(
                List.of(Words.of("指标"), Words.of(pivot.figure().words())),
                List.of(Words.of("单位"), Words.of(pivot.figure().unit().words())),
                List.of(Words.of("说明"), Words.of(pivot.figure().definition())),
                List.of(
                        Words.of("时段"),
                        Words.of(
                                "{0} 至 {1}",
                                narrowed.filter().period().from().toString(),
                                narrowed.filter().period().to().toString())),
                List.of(
                        Words.of("场所"),
                        narrowed.place() == null
                                ? Words.of("全区")
                                : said(narrowed.place().name())),
                List.of(Words.of("归属"), Words.of(narrowed.form().then() ? "按当时的归属" : "按现在的归属")),
                List.of(Words.of("合计"), Words.of("合计是单独数的：同一个人在两格里各算一次，在合计里只算一次；比率也不是各格的平均。")),
                List.of(Words.of("带 * 的格"), Words.of("人数太少（不到五人），为保护个人信息不显示。")));
    }

    private static List<@Nullable Object> row(Words name, Pivot pivot, String key) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        pivot.columnKeys().forEach(column -> cells.add(cell(pivot.cell(key, column))));
        cells.add(cell(pivot.total(key)));
        return cells;
    }

    private static @Nullable Object cell(double value) {
        if (value == Figure.HIDDEN) {
            return Numerals.STAR;
        }
        return Double.isNaN(value) ? null : (Object) value;
    }

    /** A name that needs no translation. */
    private static Words said(String name) {
        return Words.of("{0}", name);
    }
}
