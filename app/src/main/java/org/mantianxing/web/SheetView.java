package org.mantianxing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Audit;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.springframework.core.Ordered;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Lists as Excel sheets or CSV, written row by row while they are read. Who takes a list away is in the audit trail. */
@Component
class SheetView implements View, ViewResolver, Ordered {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    /** Parameters that narrow a list. */
    private static final Pattern FILTER = Pattern.compile("(?!as$|after$|why$)[a-z]{1,12}");

    /** Codes, states and ids of sites; nothing that somebody typed. */
    private static final Pattern CODE = Pattern.compile("1|[A-Za-z_-]{1,40}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int FLUSHED = 500;
    private static final int WIDTH = 18;
    private final Dictionary dictionary;
    private final Audit audit;
    private final Clock clock;

    SheetView(Dictionary dictionary, Audit audit, Clock clock) {
        this.dictionary = dictionary;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.equals(Table.VIEW) ? this : null;
    }

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public String getContentType() {
        return XLSX;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Table table =
                (Table) Objects.requireNonNull(Objects.requireNonNull(model).get("table"));
        String language = "en".equals(Screens.cookie(request, "mtx-lang")) ? "en" : "zh";
        audit.write(Screens.actor(request), "EXPORT", null, told(table, request));
        boolean csv = "csv".equals(request.getParameter("as"));
        response.setContentType(csv ? CSV : XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String name = say(language, table.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                name + " " + ChinaTime.date(clock.instant()) + (csv ? ".csv" : ".xlsx"),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (csv) {
            CsvSheet.write(table, words -> say(language, words), response.getOutputStream());
            return;
        }
        try (Workbook book = new Workbook(response.getOutputStream(), "Mantianxing", null)) {
            Worksheet sheet = book.newWorksheet(name);
            heading(sheet, table.headings(), language);
            int row = 1;
            for (List<@Nullable Object> cells : table.rows()) {
                if (row > Table.MOST) {
                    sheet.value(row, 0, say(language, Words.of("后面还有，这里只到第 {0} 行。请缩小筛选范围再导出", Table.MOST)));
                    break;
                }
                for (int column = 0; column < cells.size(); column++) {
                    cell(sheet, row, column, cells.get(column), language);
                }
                if (++row % FLUSHED == 0) {
                    sheet.flush();
                }
            }
            notes(book, table.notes(), language);
        }
    }

    private void notes(Workbook book, List<List<Words>> notes, String language) {
        if (notes.isEmpty()) {
            return;
        }
        Worksheet sheet = book.newWorksheet(say(language, Words.of("说明")));
        for (int row = 0; row < notes.size(); row++) {
            for (int column = 0; column < notes.get(row).size(); column++) {
                sheet.value(row, column, say(language, notes.get(row).get(column)));
            }
        }
    }

    private void heading(Worksheet sheet, List<Words> headings, String language) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, say(language, headings.get(column)));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    /** Texts stay texts: what begins with an equals sign is no formula. */
    private void cell(Worksheet sheet, int row, int column, @Nullable Object value, String language) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case Instant at -> {
                sheet.value(row, column, ChinaTime.local(at));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Words words -> sheet.value(row, column, say(language, words));
            case null -> {}
            default -> sheet.value(row, column, String.valueOf(value));
        }
    }

    private String say(String language, Words words) {
        return dictionary.say(language, words.text(), words.arguments());
    }

    /** The list and how it was narrowed; what was looked for may be a name or a number, and stays out of the trail. */
    private static String told(Table table, HttpServletRequest request) {
        String filters = request.getParameterMap().entrySet().stream()
                .filter(one -> FILTER.matcher(one.getKey()).matches() && !one.getValue()[0].isBlank())
                .map(one -> one.getKey() + "=" + code(one.getKey(), one.getValue()[0]))
                .sorted()
                .collect(Collectors.joining("，"));
        String why = table.people() ? WhyExport.of(request) : "";
        return table.name().chinese()
                + (filters.isEmpty() ? "" : "（" + filters + "）")
                + (why.isEmpty() ? "" : "：" + why);
    }

    private static String code(String name, String value) {
        return !name.equals("q") && CODE.matcher(value).matches() ? value : "…";
    }
}
