package org.mantianxing.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.cube.Answer;

/** Terms added up, for each group of a grouping; without one there is a single group. */
final class Tallies {
    private final Map<Term, Map<String, Cell>> cells = new EnumMap<>(Term.class);

    private record Cell(Answer answer, int measure, int cell) {}

    void put(Term term, List<String> groups, Answer answer, int measure) {
        Map<String, Cell> each = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            each.put(groups.get(i), new Cell(answer, measure, i));
        }
        cells.put(term, each);
    }

    /** The terms of one group; a group that has nothing is zero everywhere. */
    Sums of(String group) {
        return new Sums() {
            @Override
            public long of(Term term) {
                Cell cell = cell(term, group);
                return cell == null ? 0 : cell.answer().number(cell.measure(), cell.cell());
            }

            @Override
            public int quantile(Term term, double share) {
                Cell cell = cell(term, group);
                return cell == null ? -1 : cell.answer().quantile(cell.measure(), cell.cell(), share);
            }
        };
    }

    private @Nullable Cell cell(Term term, String group) {
        return cells.getOrDefault(term, Map.of()).get(group);
    }

    /** Terms of one group. */
    interface Sums {
        long of(Term term);

        /** In minutes, -1 where there is none. */
        int quantile(Term term, double share);
    }
}
