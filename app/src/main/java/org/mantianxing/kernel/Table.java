package org.mantianxing.kernel;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list to be taken away as a sheet or as CSV, as the page shows it: the same rows, masked in the same way. A cell is a text, a
 * number, an {@code Instant}, a sentence ({@link Words}) in the reader's language, or null.
 *
 * @param notes lines of a second sheet that says what the first one means; empty for none
 * @param people whether it tells of people: who takes it away says what for
 */
public record Table(
        Words name,
        List<Words> headings,
        Iterable<List<@Nullable Object>> rows,
        List<List<Words>> notes,
        boolean people) {
    /** As many as a sheet holds; of longer lists the first so many, and the last line of the sheet says so. CSV holds all. */
    public static final int MOST = 1_000_000;

    /** Name of the view that makes a sheet of the model's attribute {@code table}. */
    public static final String VIEW = "sheet";

    public Table {
        headings = List.copyOf(headings);
        notes = List.copyOf(notes);
    }

    /** Whether a list is wanted as one of the forms in which it can be taken away. */
    public static boolean asked(String as) {
        return as.equals("xlsx") || as.equals("csv");
    }

    /** Without notes. */
    public Table(Words name, List<Words> headings, Iterable<List<@Nullable Object>> rows) {
        this(name, headings, rows, List.of(), false);
    }

    /** With notes, of things. */
    public Table(Words name, List<Words> headings, Iterable<List<@Nullable Object>> rows, List<List<Words>> notes) {
        this(name, headings, rows, notes, false);
    }

    /** The same, as a list of people. */
    public Table ofPeople() {
        return new Table(name, headings, rows, notes, true);
    }

    /**
     * The rows of a list that is read a page at a time, as they are written; the first page at once, so that whoever may
     * not read it is refused before anything is written.
     *
     * @param page takes the key of the last row, null for the first page
     */
    public static <T> Iterable<List<@Nullable Object>> paged(
            Function<@Nullable String, Page<T>> page, Function<T, List<@Nullable Object>> cells) {
        Page<T> first = page.apply(null);
        return () -> new Iterator<>() {
            private Page<T> now = first;
            private Iterator<T> rows = now.rows().iterator();

            @Override
            public boolean hasNext() {
                String next = now.next();
                if (!rows.hasNext() && next != null) {
                    now = page.apply(next);
                    rows = now.rows().iterator();
                }
                return rows.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return cells.apply(rows.next());
            }
        };
    }
}
