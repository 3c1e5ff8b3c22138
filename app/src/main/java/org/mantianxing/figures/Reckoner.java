package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.cube.Answer;
import org.mantianxing.figures.cube.Measure;
import org.mantianxing.figures.cube.Question;
import org.mantianxing.kernel.Invalid;
import org.springframework.stereotype.Component;

/** Adds up terms for a filter: those that look at the same rows together. */
@Component
class Reckoner {
    /** More cells than anybody reads, and than fit into memory where people are told apart. */
    private static final int MOST_CELLS = 24_000;

    private final Surroundings.Reader around;

    Reckoner(Surroundings.Reader around) {
        this.around = around;
    }

    /**
     * By what to tell apart, and what came of it.
     *
     * @param groups keys, each part in its own order; of two dimensions joined by a tab
     */
    record Grouped(Set<String> groups, Tallies tallies) {}

    /** Rows that terms look at. */
    record Rows(Subject subject, Term.Rows rows) {
        /** The column of the places by which they are told. */
        String place() {
            return rows.place();
        }

        /** Whether these are the places where people live. */
        boolean lived() {
            return subject == Subject.PERSON || rows == Term.Rows.SERVED_BY_RESIDENTS;
        }
    }

    /** All together. */
    Tallies.Sums all(Board board, Filter filter, Collection<Term> terms) {
        return by(board, filter, terms, List.of()).tallies().of("");
    }

    /** Every figure there is. */
    Map<Figure, Double> everything(Board board, Filter filter) {
        Tallies.Sums sums = all(
                board,
                filter,
                Stream.of(Figure.values()).flatMap(one -> one.terms().stream()).toList());
        Map<Figure, Double> everything = new EnumMap<>(Figure.class);
        for (Figure one : Figure.values()) {
            everything.put(one, one.of(sums));
        }
        return everything;
    }

    /** By no, one or two dimensions. */
    Grouped by(Board board, Filter filter, Collection<Term> terms, List<Dimension> dimensions) {
        Surroundings places = around.get(filter);
        Tallies tallies = new Tallies();
        Set<String> found = new LinkedHashSet<>();
        together(terms).forEach((rows, some) -> {
            Looking looking = Term.looking(board, rows.subject(), rows.rows(), filter.period());
            narrow(looking, rows, places);
            @Nullable List<String> keys = null;
            for (Dimension dimension : dimensions) {
                List<String> groups = dimension.group(looking, rows, filter.period(), places);
                keys = keys == null ? groups : times(keys, groups);
            }
            keys = keys == null ? List.of("") : keys;
            Question question = looking.ask(some.stream().map(Term::measure).toList());
            if (!keys.isEmpty()) {
                Answer answer = board.cube(rows.subject()).ask(question);
                for (int i = 0; i < some.size(); i++) {
                    tallies.put(some.get(i), keys, answer, i);
                }
                found.addAll(keys);
            }
        });
        return new Grouped(found, tallies);
    }

    /**
     * By one or two dimensions, with the totals of each row and column and of all: keys {@code row TAB column}, where {@link
     * Pivot#TOTAL} stands for all. Told in one look at the rows.
     */
    Grouped table(Board board, Filter filter, Collection<Term> terms, List<Dimension> dimensions) {
        Surroundings places = around.get(filter);
        Tallies tallies = new Tallies();
        Set<String> found = new LinkedHashSet<>();
        together(terms).forEach((rows, some) -> {
            Looking looking = Term.looking(board, rows.subject(), rows.rows(), filter.period());
            narrow(looking, rows, places);
            List<String> inner = dimensions.getFirst().group(looking, rows, filter.period(), places);
            List<String> outer = dimensions.size() == 1
                    ? List.of(Pivot.TOTAL)
                    : dimensions.getLast().group(looking, rows, filter.period(), places);
            if (inner.isEmpty() || outer.isEmpty()) {
                return;
            }
            if (looking.cells() > MOST_CELLS) {
                throw Invalid.field("rows", "分得太细了，最多 {0} 格；请缩小范围或换一种分法", MOST_CELLS);
            }
            List<String> keys = new ArrayList<>(times(inner, outer));
            looking.totals(totals(inner, outer, keys));
            Question question = looking.ask(some.stream().map(Term::measure).toList());
            Answer answer = board.cube(rows.subject()).ask(question);
            for (int i = 0; i < some.size(); i++) {
                tallies.put(some.get(i), keys, answer, i);
            }
            found.addAll(keys);
        });
        return new Grouped(found, tallies);
    }

    /** Cells of each row, each column and all; their keys follow those that are there. */
    private static List<int[]> totals(List<String> inner, List<String> outer, List<String> keys) {
        int width = inner.size();
        int height = outer.size();
        List<int[]> totals = new ArrayList<>();
        if (!outer.getFirst().equals(Pivot.TOTAL)) {
            for (int row = 0; row < width; row++) {
                int at = row;
                totals.add(IntStream.range(0, height)
                        .map(column -> at + column * width)
                        .toArray());
                keys.add(inner.get(row) + "\t" + Pivot.TOTAL);
            }
            for (int column = 0; column < height; column++) {
                int at = column;
                totals.add(
                        IntStream.range(0, width).map(row -> row + at * width).toArray());
                keys.add(Pivot.TOTAL + "\t" + outer.get(column));
            }
        }
        totals.add(IntStream.range(0, width * height).toArray());
        keys.add(Pivot.TOTAL + "\t" + Pivot.TOTAL);
        return totals;
    }

    private static Map<Rows, List<Term>> together(Collection<Term> terms) {
        Map<Rows, List<Term>> together = new LinkedHashMap<>();
        for (Term term : new LinkedHashSet<>(terms)) {
            together.computeIfAbsent(new Rows(term.subject(), term.rows()), _ -> new ArrayList<>())
                    .add(term);
        }
        return together;
    }

    /** How many of those that a term tells apart occur once, twice and so on. */
    SortedMap<Integer, Integer> spread(Board board, Filter filter, Term term) {
        Looking looking = Term.looking(board, term.subject(), term.rows(), filter.period());
        narrow(looking, new Rows(term.subject(), term.rows()), around.get(filter));
        return board.cube(term.subject()).spread(looking.ask(List.of(term.measure())));
    }

    /** The rows that a term counts. */
    Question rows(Board board, Filter filter, Term term, @Nullable Dimension dimension, String group) {
        Looking looking = Term.looking(board, term.subject(), term.rows(), filter.period());
        Rows rows = new Rows(term.subject(), term.rows());
        Surroundings places = around.get(filter);
        narrow(looking, rows, places);
        if (term.measure().kind() == Measure.Kind.SUM) {
            looking.from(term.subject().columns().get(term.measure().column()), 1);
        }
        if (dimension != null) {
            looking.only(dimension, rows, filter.period(), places, group);
        }
        return looking.ask(List.of(Measure.COUNT));
    }

    private static void narrow(Looking looking, Rows rows, Surroundings places) {
        Filter filter = places.filter();
        if (!filter.place().isEmpty()) {
            String place = filter.place();
            looking.where(rows.place(), place, path -> places.within(places.place(path, rows.lived()), place));
        }
        if (filter.team() != null) {
            String team = filter.team().toString();
            looking.where("team", team, team::equals);
        }
        if (!filter.category().isEmpty()) {
            String wanted = places.category(filter.category());
            looking.where("category", wanted, code -> places.category(code).equals(wanted));
        }
    }

    /** Cells lie as {@link Looking} lays them: the first dimension moves fastest. */
    private static List<String> times(List<String> fast, List<String> slow) {
        List<String> all = new ArrayList<>();
        for (String outer : slow) {
            for (String inner : fast) {
                all.add(inner + "\t" + outer);
            }
        }
        return all;
    }
}
