package org.mantianxing.imports;

import java.util.ArrayList;
import java.util.List;
import org.mantianxing.kernel.Words;

/** A row while it is read: its cells by what they hold, and what is to be said of it. */
final class ReadRow {
    private final Arrangement columns;
    private final List<String> cells;
    private final List<Words> problems = new ArrayList<>();
    private final List<Words> notes = new ArrayList<>();

    ReadRow(Arrangement columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    String cell(Field field) {
        return columns.cell(cells, field);
    }

    /** For this it cannot be taken in. */
    void wrong(String text, Object... arguments) {
        problems.add(Words.of(text, arguments));
    }

    /** It can be taken in all the same. */
    void note(String text, Object... arguments) {
        notes.add(Words.of(text, arguments));
    }

    <T> Judgement<T> judged(T candidate) {
        return new Judgement<>(problems.isEmpty() ? candidate : null, problems, notes);
    }
}
