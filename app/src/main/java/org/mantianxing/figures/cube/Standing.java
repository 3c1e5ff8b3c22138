package org.mantianxing.figures.cube;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** A question with its answer, which follows every change of a row. */
final class Standing {
    private static final int BLOCK = 4096;
    private final Question question;
    private final List<Tally> tallies;

    /** A question being counted by one thread, with its scratch paper. */
    static final class Counting {
        private final Standing standing;
        private final int[] cells = new int[BLOCK];
        private final int[] values = new int[BLOCK];

        Counting(Question question) {
            this.standing = new Standing(question);
        }

        void add(Chunk chunk) {
            standing.add(chunk, cells, values);
        }

        void merge(Counting other) {
            standing.merge(other.standing);
        }

        Standing done() {
            return standing;
        }
    }

    Standing(Question question) {
        this.question = question;
        this.tallies = question.measures().stream()
                .map(measure -> Tally.of(measure, question.cells()))
                .toList();
    }

    /** Adds up a whole chunk. */
    private void add(Chunk chunk, int[] cells, int[] values) {
        List<Lens> lenses = question.lenses().stream()
                .filter(lens -> {
                    Column column = chunk.column(lens.column());
                    return !lens.passes(column.least(), column.most());
                })
                .toList();
        for (int from = 0; from < chunk.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, chunk.rows() - from);
            Arrays.fill(cells, 0, count, 0);
            if (look(chunk, lenses, from, count, cells, values)) {
                for (int i = 0; i < tallies.size(); i++) {
                    Measure measure = question.measures().get(i);
                    if (measure.kind() != Measure.Kind.COUNT) {
                        chunk.column(measure.column()).read(from, count, values);
                    }
                    tallies.get(i).add(cells, values, count);
                }
            }
        }
    }

    private static boolean look(Chunk chunk, List<Lens> lenses, int from, int count, int[] cells, int[] values) {
        for (Lens lens : lenses) {
            chunk.column(lens.column()).read(from, count, values);
            if (!lens.look(values, count, cells)) {
                return false;
            }
        }
        return true;
    }

    /** A row comes (1) or goes (-1). */
    void move(int[] row, int sign) {
        int cell = question.cell(row);
        if (cell >= 0) {
            for (int i = 0; i < tallies.size(); i++) {
                tallies.get(i).move(cell, row[question.measures().get(i).column()], sign);
            }
        }
    }

    private void merge(Standing other) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).merge(other.tallies.get(i));
        }
    }

    Question question() {
        return question;
    }

    /** What it takes, in bytes. */
    long bytes() {
        return tallies.stream().mapToLong(Tally::bytes).sum() + lenses();
    }

    private long lenses() {
        return question.lenses().stream()
                .mapToLong(lens -> 4L * lens.groups().length)
                .sum();
    }

    SortedMap<Integer, Integer> spread() {
        return tallies.getFirst().spread(0);
    }

    Answer answer() {
        return Answer.of(question, tallies);
    }
}
