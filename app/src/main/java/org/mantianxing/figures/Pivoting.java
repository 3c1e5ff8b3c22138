package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;
import org.springframework.stereotype.Component;

/** Makes tables by any dimension. Totals are counted for themselves: people and shares do not add up. */
@Component
class Pivoting {
    private static final int MOST_ROWS = 400;
    private static final int MOST_COLUMNS = 60;
    private static final Map<Subject, Term> PEOPLE = Map.of(
            Subject.HOURS, Term.ACTIVE,
            Subject.PRESENCE, Term.ATTENDING,
            Subject.OFFER, Term.ASKED);
    private final Reckoner reckoner;

    Pivoting(Reckoner reckoner) {
        this.reckoner = reckoner;
    }

    Pivot pivot(
            Board board, Filter filter, Figure figure, Dimension rows, @Nullable Dimension columns, boolean everybody) {
        Map<String, Double> cells = new HashMap<>();
        Set<String> rowKeys = put(cells, board, filter, figure, List.of(rows), everybody);
        Set<String> columnKeys = new LinkedHashSet<>();
        put(cells, board, filter, figure, List.of(), everybody);
        if (columns != null) {
            put(cells, board, filter, figure, List.of(rows, columns), everybody);
            Map<String, Double> own = new HashMap<>();
            columnKeys.addAll(put(own, board, filter, figure, List.of(columns), everybody));
            own.forEach((key, value) -> cells.put(Pivot.TOTAL + "\t" + key.substring(0, key.indexOf('\t')), value));
        }
        if (rowKeys.size() > MOST_ROWS) {
            throw Invalid.field("rows", "分得太细了，最多 {0} 行；请缩小范围或换一种分法", MOST_ROWS);
        }
        if (columnKeys.size() > MOST_COLUMNS) {
            throw Invalid.field("columns", "分得太细了，最多 {0} 列；请缩小范围或换一种分法", MOST_COLUMNS);
        }
        return new Pivot(figure, rows, columns, List.copyOf(rowKeys), List.copyOf(columnKeys), cells);
    }

    /** Tells the keys of the first dimension that have something. */
    private Set<String> put(
            Map<String, Double> cells,
            Board board,
            Filter filter,
            Figure figure,
            List<Dimension> dimensions,
            boolean everybody) {
        Set<Term> guards = everybody ? EnumSet.noneOf(Term.class) : guards(figure);
        List<Term> terms = new ArrayList<>(figure.terms());
        terms.addAll(guards);
        Reckoner.Grouped grouped = reckoner.by(board, filter, terms, dimensions);
        Set<String> found = new LinkedHashSet<>();
        for (String key : grouped.groups()) {
            Tallies.Sums sums = grouped.tallies().of(key);
            double value = figure.of(sums);
            if (figure.terms().stream().anyMatch(term -> sums.of(term) != 0)) {
                boolean few = guards.stream()
                        .mapToLong(sums::of)
                        .anyMatch(people -> people > 0 && people < Figures.LEAST_PEOPLE);
                String cell = dimensions.isEmpty()
                        ? Pivot.TOTAL + "\t" + Pivot.TOTAL
                        : dimensions.size() == 1 ? key + "\t" + Pivot.TOTAL : key;
                cells.put(cell, few ? Pivot.HIDDEN : value);
                if (!dimensions.isEmpty()) {
                    found.add(dimensions.size() == 1 ? key : key.substring(0, key.indexOf('\t')));
                }
            }
        }
        return found;
    }

    /** How many people are behind a figure. */
    private static Set<Term> guards(Figure figure) {
        Set<Term> guards = EnumSet.noneOf(Term.class);
        for (Term term : figure.terms()) {
            if (term.subject() == Subject.PERSON) {
                guards.add(term);
            } else if (PEOPLE.containsKey(term.subject())) {
                guards.add(PEOPLE.get(term.subject()));
            }
        }
        return guards;
    }
}
