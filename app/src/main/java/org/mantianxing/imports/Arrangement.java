package org.mantianxing.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.imports.VolunteerImport.Kind;

/**
 * Which column of a sheet holds what.
 *
 * @param headingRow number of the row with the headings
 * @param headings as they stand there
 * @param fields one for each heading, null where a column is not taken in
 */
public record Arrangement(int sheet, int headingRow, List<String> headings, List<@Nullable Field> fields) {
    private static final String BETWEEN = "\u001f";
    private static final int TWO = 2;

    public Arrangement {
        headings = List.copyOf(headings);
        fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }

    /** A row as headings, each with the field that it names; of two that name the same, the first. */
    static Arrangement of(Kind kind, int sheet, int number, List<String> cells) {
        Set<Field> taken = new HashSet<>();
        List<@Nullable Field> fields = new ArrayList<>();
        for (String cell : cells) {
            fields.add(Field.of(kind, cell).filter(taken::add).orElse(null));
        }
        return new Arrangement(sheet, number, cells, fields);
    }

    /** Whether that row can be one of headings: names and something else are known. */
    boolean sound() {
        return fields.contains(Field.NAME)
                && fields.stream().filter(Objects::nonNull).count() >= TWO;
    }

    /** Needed columns that are not there. */
    public List<Field> missing(Kind kind) {
        return Field.of(kind).stream()
                .filter(field -> field.needed(kind) && !fields.contains(field))
                .toList();
    }

    /** Fields that two columns claim. */
    public Set<Field> twice() {
        Set<Field> seen = new HashSet<>();
        Set<Field> twice = new HashSet<>();
        for (Field field : fields) {
            if (field != null && !seen.add(field)) {
                twice.add(field);
            }
        }
        return twice;
    }

    /** The cell of a field, empty where there is none. */
    String cell(List<String> row, Field field) {
        int at = fields.indexOf(field);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    static String join(List<String> cells) {
        return cells.stream().map(cell -> cell.replace(BETWEEN, " ")).collect(Collectors.joining(BETWEEN));
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
    }

    String joinedFields() {
        return fields.stream().map(field -> field == null ? "-" : field.name()).collect(Collectors.joining(","));
    }

    static List<@Nullable Field> fields(String joined) {
        List<@Nullable Field> fields = new ArrayList<>();
        for (String one : joined.isEmpty() ? new String[0] : joined.split(",")) {
            fields.add(Field.named(one).orElse(null));
        }
        return fields;
    }
}
