package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is not told cannot be had by subtracting what is. */
class HidingTest {
    private static final int FEW = 5;

    @Property(tries = 500)
    void noLineHasOneHiddenNumberAndItsTotal(
            @ForAll @IntRange(min = 1, max = 7) int height,
            @ForAll @IntRange(min = 0, max = 6) int width,
            @ForAll long seed) {
        List<String> rows = IntStream.range(0, height).mapToObj(i -> "r" + i).toList();
        List<String> columns = IntStream.range(0, width).mapToObj(i -> "c" + i).toList();
        Map<String, Double> plain = table(rows, columns, new Random(seed));
        Map<String, Double> told = new HashMap<>(plain);
        told.replaceAll((_, value) -> value > 0 && value < FEW ? Figure.HIDDEN : value);
        Map<String, Double> small = new HashMap<>(told);
        Hiding.close(told, rows, columns);
        for (String row : with(rows)) {
            if (width > 0) {
                assertSafe(
                        told,
                        columns.stream().map(column -> row + "\t" + column).toList(),
                        row + "\t" + Pivot.TOTAL);
            }
        }
        for (String column : with(columns)) {
            assertSafe(told, rows.stream().map(row -> row + "\t" + column).toList(), Pivot.TOTAL + "\t" + column);
        }
        told.forEach((key, value) -> assertThat(value).isIn(plain.get(key), Figure.HIDDEN));
        small.forEach((key, value) -> assertThat(value != Figure.HIDDEN || told.getOrDefault(key, 0.0) == Figure.HIDDEN)
                .isTrue());
    }

    @Test
    void aSingleLineHidesASecondOneToo() {
        Map<String, Double> line = new HashMap<>(Map.of("a", Figure.HIDDEN, "b", 40.0, "c", 7.0, "d", 0.0));
        Hiding.close(line, List.of("a", "b", "c", "d"));
        assertThat(line)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a", Figure.HIDDEN, "b", 40.0, "c", Figure.HIDDEN, "d", 0.0));
    }

    @Test
    void theSmallestOfTheOthersGoesWithIt() {
        Map<String, Double> told = new HashMap<>(Map.of(
                "a\t" + Pivot.TOTAL, Figure.HIDDEN,
                "b\t" + Pivot.TOTAL, 40.0,
                "c\t" + Pivot.TOTAL, 7.0,
                Pivot.TOTAL + "\t" + Pivot.TOTAL, 49.0));
        Hiding.close(told, List.of("a", "b", "c"), List.of());
        assertThat(told)
                .containsEntry("c\t" + Pivot.TOTAL, Figure.HIDDEN)
                .containsEntry("b\t" + Pivot.TOTAL, 40.0)
                .containsEntry(Pivot.TOTAL + "\t" + Pivot.TOTAL, 49.0);
    }

    @Test
    void whereThereIsNoOtherTheTotalGoes() {
        Map<String, Double> told =
                new HashMap<>(Map.of("a\t" + Pivot.TOTAL, Figure.HIDDEN, Pivot.TOTAL + "\t" + Pivot.TOTAL, 6.0));
        Hiding.close(told, List.of("a"), List.of());
        assertThat(told).containsEntry(Pivot.TOTAL + "\t" + Pivot.TOTAL, Figure.HIDDEN);
    }

    private static void assertSafe(Map<String, Double> told, List<String> line, String total) {
        long hidden = line.stream()
                .filter(one -> told.getOrDefault(one, 0.0) == Figure.HIDDEN)
                .count();
        assertThat(hidden == 1 && told.getOrDefault(total, 0.0) != Figure.HIDDEN)
                .as("%s of %s", line, told)
                .isFalse();
    }

    private static List<String> with(List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.add(Pivot.TOTAL);
        return all;
    }

    private static Map<String, Double> table(List<String> rows, List<String> columns, Random random) {
        Map<String, Double> cells = new HashMap<>();
        for (String row : rows) {
            for (String column : columns.isEmpty() ? List.of(Pivot.TOTAL) : columns) {
                double value = random.nextInt(3) == 0 ? random.nextInt(FEW) : random.nextInt(60);
                for (String key : columns.isEmpty()
                        ? List.of(row + "\t" + column, Pivot.TOTAL + "\t" + Pivot.TOTAL)
                        : List.of(
                                row + "\t" + column,
                                row + "\t" + Pivot.TOTAL,
                                Pivot.TOTAL + "\t" + column,
                                Pivot.TOTAL + "\t" + Pivot.TOTAL)) {
                    cells.merge(key, value, Double::sum);
                }
            }
        }
        return cells;
    }
}
