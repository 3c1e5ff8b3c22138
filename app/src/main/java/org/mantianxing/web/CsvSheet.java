package org.mantianxing.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;

/** A list as CSV (RFC 4180, UTF-8 with the mark by which Excel knows it), row by row, however long it is. */
final class CsvSheet {
    private static final char MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** What a spreadsheet would run; a space before it does not help. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private CsvSheet() {}

    static void write(Table table, Function<Words, String> say, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(table.headings().stream().map(say).toList());
            for (List<@Nullable Object> cells : table.rows()) {
                csv.writeRecord(cells.stream().map(cell -> cell(cell, say)).toList());
            }
        }
    }

    private static String cell(@Nullable Object value, Function<Words, String> say) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Instant at -> TIME.format(ChinaTime.local(at));
            case Words words -> harmless(say.apply(words));
            default -> harmless(String.valueOf(value));
        };
    }

    /** No spreadsheet runs what begins with an apostrophe. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
