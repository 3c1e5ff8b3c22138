package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where one number of a line is not told, it could be had by taking the others from the total: so the smallest of the
 * others is not told either, or the total where there is no other (complementary suppression; Willenborg and de Waal,
 * Elements of Statistical Disclosure Control, 2001, chapter 6).
 */
final class Hiding {
    private final Map<String, Double> cells;

    private Hiding(Map<String, Double> cells) {
        this.cells = cells;
    }

    /** Hides what would tell what is hidden; {@code columns} is empty where there is only one dimension. */
    static void close(Map<String, Double> cells, List<String> rows, List<String> columns) {
        if (cells.containsValue(Figure.HIDDEN)) {
            new Hiding(cells).close(rows, columns);
        }
    }

    /** The same of a single line whose total is told elsewhere. */
    static void close(Map<String, Double> line, List<String> members) {
        if (line.containsValue(Figure.HIDDEN)) {
            new Hiding(line).close(members, member -> member);
        }
    }

    private void close(List<String> rows, List<String> columns) {
        boolean again = true;
        while (again) {
            again = false;
            for (String row : with(rows)) {
                again |= columns.size() > 0 && close(columns, column -> row + "\t" + column);
            }
            for (String column : with(columns)) {
                again |= close(rows, row -> row + "\t" + column);
            }
        }
    }

    private static List<String> with(List<String> keys) {
        return Stream.concat(keys.stream(), Stream.of(Pivot.TOTAL)).toList();
    }

    /** Whether something more of the line had to be hidden. */
    private boolean close(List<String> members, UnaryOperator<String> key) {
        String total = key.apply(Pivot.TOTAL);
        List<String> line = new ArrayList<>(members.stream().map(key).toList());
        if (hidden(total) || line.stream().filter(this::hidden).count() != 1) {
            return false;
        }
        Optional<String> next = line.stream()
                .filter(one -> cells.getOrDefault(one, 0.0) > 0)
                .min(Comparator.comparingDouble((String one) -> Objects.requireNonNull(cells.get(one)))
                        .thenComparing(Comparator.naturalOrder()));
        cells.put(next.orElse(total), Figure.HIDDEN);
        return true;
    }

    private boolean hidden(String key) {
        return Objects.equals(cells.get(key), Figure.HIDDEN);
    }
}
