package org.mantianxing.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Looks at everybody once and counts: some milliseconds for ninety thousand. */
final class Surveying {
    private static final int[] STEPS = {2_000, 3_000, 5_000, 8_000, 10_000, 15_000, 20_000, 30_000, 50_000};

    private final Trial trial;
    private final Cards cards;
    private int fitting;
    private final int[] within = new int[STEPS.length];
    private final int[] shifts;
    private final int[] fitThen;
    private final Best best;
    private final Best nearly;
    private final Map<Reason.Code, Integer> missing = new EnumMap<>(Reason.Code.class);

    Surveying(Trial trial, Cards cards, int k) {
        this.best = new Best(k, cards.size(), trial::lot);
        this.nearly = new Best(k, cards.size(), trial::lot);
        this.trial = trial;
        this.cards = cards;
        this.shifts = shifts(trial.need.slots());
        this.fitThen = new int[shifts.length];
    }

    Surveying run() {
        for (int row = 0; row < cards.used(); row++) {
            if (cards.holds(row)) {
                look(row);
            }
        }
        return this;
    }

    private void look(int row) {
        boolean has = trial.has(row);
        int against = trial.against(row, has);
        if ((against & ~Trial.FREE) == 0) {
            countTimes(row);
        }
        if (against == 0) {
            fitting++;
            best.offer(row, trial.pointsAnyway(row, has));
        } else if (Integer.bitCount(against) == 1) {
            nearly.offer(row, trial.pointsAnyway(row, has));
            missing.merge(trial.lack(row, against), 1, Integer::sum);
            if (against == Trial.DISTANCE) {
                countMetres(row);
            }
        }
    }

    private void countMetres(int row) {
        double metres = trial.metres(row * Cards.WIDTH);
        for (int i = 0; i < STEPS.length; i++) {
            within[i] += metres <= STEPS[i] ? 1 : 0;
        }
    }

    private void countTimes(int row) {
        int free = trial.freeAsTold(row);
        for (int i = 0; i < shifts.length; i++) {
            fitThen[i] += free == 0 || (shifts[i] & ~free) == 0 ? 1 : 0;
        }
    }

    /** One part of a day may move to any other; what takes several keeps its parts and moves by whole days. */
    private static int[] shifts(int slots) {
        int step = Integer.bitCount(slots) == 1 ? 1 : 3;
        int all = slots == 0 || slots == WeekGrid.ALL ? 0 : WeekGrid.SLOTS / step - 1;
        int[] shifts = new int[all];
        for (int i = 0; i < all; i++) {
            int by = (i + 1) * step;
            shifts[i] = ((slots << by) | (slots >>> (WeekGrid.SLOTS - by))) & WeekGrid.ALL;
        }
        return shifts;
    }

    Survey named(IntFunction<Match> match, IntFunction<Candidate> who, Instant now) {
        return new Survey(
                Arrays.stream(best.rows()).mapToObj(match).toList(),
                Arrays.stream(nearly.rows())
                        .mapToObj(row -> new Near(
                                match.apply(row),
                                Matching.objections(trial.need, who.apply(row), now)
                                        .getFirst()))
                        .toList(),
                fitting,
                missing,
                farther(),
                times());
    }

    /** Only steps that bring somebody more than the one before. */
    private List<Survey.Farther> farther() {
        List<Survey.Farther> steps = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < STEPS.length; i++) {
            if (within[i] > before) {
                steps.add(new Survey.Farther(STEPS[i], within[i]));
                before = within[i];
            }
        }
        return steps;
    }

    private List<Survey.Otherwise> times() {
        return Stream.iterate(0, i -> i < shifts.length, i -> i + 1)
                .map(i -> new Survey.Otherwise(shifts[i], fitThen[i]))
                .filter(one -> one.fitting() > 0)
                .sorted(Comparator.comparingInt(Survey.Otherwise::fitting).reversed())
                .toList();
    }
}
