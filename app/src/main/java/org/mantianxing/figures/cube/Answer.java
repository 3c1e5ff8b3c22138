package org.mantianxing.figures.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a question came to: for each measure a number in each cell. */
public final class Answer {
    private final long[][] numbers;
    private final List<List<SortedMap<Integer, Integer>>> spreads;

    private Answer(long[][] numbers, List<List<SortedMap<Integer, Integer>>> spreads) {
        this.numbers = numbers;
        this.spreads = spreads;
    }

    static Answer of(Question question, List<Tally> tallies) {
        long[][] numbers =
                new long[tallies.size()][question.cells() + question.totals().size()];
        List<List<SortedMap<Integer, Integer>>> spreads = new ArrayList<>();
        for (int measure = 0; measure < numbers.length; measure++) {
            Tally tally = tallies.get(measure);
            boolean spread = question.measures().get(measure).kind() == Measure.Kind.VALUES;
            List<SortedMap<Integer, Integer>> each = new ArrayList<>();
            for (int cell = 0; cell < question.cells(); cell++) {
                numbers[measure][cell] = tally.value(cell);
                if (spread) {
                    each.add(tally.spread(cell));
                }
            }
            for (int total = 0; total < question.totals().size(); total++) {
                numbers[measure][question.cells() + total] =
                        tally.total(question.totals().get(total));
            }
            spreads.add(each);
        }
        return new Answer(numbers, spreads);
    }

    public long number(int measure, int cell) {
        return numbers[measure][cell];
    }

    /**
     * The smallest value that at least this share of all values reach (nearest rank), -1 where there is none.
     *
     * @param share 0.5 for the median
     */
    public int quantile(int measure, int cell, double share) {
        SortedMap<Integer, Integer> spread = spread(measure, cell);
        long all = spread.values().stream().mapToLong(times -> times).sum();
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        for (var one : spread.entrySet()) {
            seen += one.getValue();
            if (seen >= rank) {
                return one.getKey();
            }
        }
        return -1;
    }

    private SortedMap<Integer, Integer> spread(int measure, int cell) {
        List<SortedMap<Integer, Integer>> each = spreads.get(measure);
        return each.isEmpty() ? new TreeMap<>() : each.get(cell);
    }
}
