package org.mantianxing.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.imports.Field;
import org.mantianxing.imports.Imports;
import org.mantianxing.imports.Verdict;
import org.mantianxing.imports.VolunteerImport;
import org.mantianxing.imports.VolunteerImport.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/** An empty list to be filled in, and the rows of one as they were brought, each with what is said of it. */
@Component
class ImportSheets {
    private static final int PAGE = 1000;
    private final Imports imports;

    ImportSheets(Imports imports) {
        this.imports = imports;
    }

    /** Headings, and on a second sheet how each column is filled in. */
    static Table model(Kind kind) {
        List<List<Words>> notes = new ArrayList<>();
        notes.add(List.of(Words.of("列"), Words.of("怎么填"), Words.of("必填")));
        for (Field field : Field.of(kind)) {
            notes.add(List.of(
                    Words.of(field.words()),
                    Words.of(field.hint()),
                    field.needed(kind) ? Words.of("必填") : Words.of("可以不填")));
        }
        return new Table(
                Words.of(kind.words()),
                Field.of(kind).stream().map(field -> Words.of(field.words())).toList(),
                List.of(),
                notes);
    }

    /** The rows of a verdict: the columns of the file as they were, and one more that says why. */
    Table rows(Actor actor, VolunteerImport one, Verdict verdict) {
        List<String> headings = one.columns().headings();
        return new Table(
                Words.of(verdict == Verdict.BAD ? "要改的行" : "名单"),
                Stream.concat(headings.stream().map(ImportSheets::asWritten), Stream.of(Words.of("说明")))
                        .toList(),
                Table.paged(key -> page(actor, one.id(), verdict, key), line -> cells(line, headings.size())));
    }

    private static Words asWritten(String heading) {
        return new Words("{0}", List.of(heading));
    }

    private Page<Imports.Line> page(Actor actor, UUID id, Verdict verdict, @Nullable String after) {
        return Page.of(
                imports.lines(actor, id, verdict, after == null ? 0 : Integer.parseInt(after), PAGE + 1),
                PAGE,
                line -> String.valueOf(line.n()));
    }

    private static List<@Nullable Object> cells(Imports.Line line, int width) {
        List<@Nullable Object> cells = new ArrayList<>(line.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.subList(width, cells.size()).clear();
        String places = IntStream.range(0, line.words().size())
                .mapToObj(i -> "{" + i + "}")
                .collect(Collectors.joining("；"));
        cells.add(new Words(places, List.copyOf(line.words())));
        return cells;
    }
}
