package org.mantianxing.figures.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A cube answers as somebody does who reads every row, however rows come, change and go in between. */
class CubeTest {
    private static final int WIDTH = 5;
    private static final int PERSON = 4;
    private static final List<Measure> MEASURES =
            List.of(Measure.COUNT, Measure.sum(3), Measure.different(PERSON), Measure.values(3));

    @Property(tries = 8)
    void answersAsOneWhoReadsEveryRow(@ForAll long seed) {
        Random random = new Random(seed);
        Cube cube = new Cube(WIDTH);
        Map<Integer, int[]> rows = new TreeMap<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            questions.add(question(random, i));
        }
        Question small = questions.getLast();
        questions.add(
                new Question("many cells", small.from(), small.to(), small.lenses(), 100, MEASURES, small.totals()));
        int size = random.nextInt(5) > 0 ? 300 : 80_000;
        for (int round = 0; round < 5; round++) {
            cube.put(changes(random, rows, size));
            questions.forEach(question -> compare(cube, question, rows));
        }
    }

    /** Some new rows, some that change, some that go. */
    private static List<Cube.Row> changes(Random random, Map<Integer, int[]> rows, int size) {
        List<Cube.Row> changes = new ArrayList<>();
        for (int i = 0; i < size / 5; i++) {
            int number = random.nextInt(size);
            int[] row = {
                random.nextInt(20) == 0 ? Cube.GONE : 19_000 + random.nextInt(400),
                random.nextInt(random.nextBoolean() ? 3 : 300),
                random.nextInt(9),
                random.nextInt(5) == 0 ? random.nextInt(100_000) - 1 : random.nextInt(100) - 1,
                random.nextInt(500)
            };
            changes.add(new Cube.Row(number, row));
            rows.put(number, row);
        }
        return changes;
    }

    private static Question question(Random random, int number) {
        int from = 19_000 + random.nextInt(300);
        int to = from + random.nextInt(200);
        int[] groups = new int[300];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = random.nextInt(5) - 1;
        }
        List<Lens> lenses = List.of(
                Lens.of(Cube.DAY, from, new int[to - from + 1], 0),
                Lens.of(1, 0, groups, 1),
                new Lens(2, 2, new int[] {0, 1, -1, 1}, random.nextInt(2) - 1, random.nextInt(3) - 1, 4),
                new Lens(2, 0, filter(random), -1, 0, 0));
        return new Question("question " + number, from, to, lenses, 8, MEASURES, List.of(new int[] {0, 3, 5}));
    }

    /** Lets all values through, or all but one in their middle. */
    private static int[] filter(Random random) {
        int[] groups = new int[9];
        groups[1 + random.nextInt(7)] = random.nextBoolean() ? -1 : 0;
        return groups;
    }

    private static void compare(Cube cube, Question question, Map<Integer, int[]> rows) {
        long[] count = new long[question.cells()];
        long[] sum = new long[question.cells()];
        List<Set<Integer>> people = new ArrayList<>();
        List<Map<Integer, Integer>> values = new ArrayList<>();
        for (int i = 0; i < question.cells(); i++) {
            people.add(new HashSet<>());
            values.add(new HashMap<>());
        }
        rows.values().forEach(row -> {
            int cell = row[Cube.DAY] == Cube.GONE ? -1 : question.cell(row);
            if (cell >= 0) {
                count[cell]++;
                sum[cell] += row[3];
                people.get(cell).add(row[PERSON]);
                if (row[3] >= 0) {
                    values.get(cell).merge(row[3], 1, Integer::sum);
                }
            }
        });
        Answer answer = cube.ask(question);
        Set<Integer> together = new HashSet<>(people.get(0));
        together.addAll(people.get(3));
        together.addAll(people.get(5));
        assertThat(answer.number(0, question.cells())).isEqualTo(count[0] + count[3] + count[5]);
        assertThat(answer.number(2, question.cells()))
                .as("who is in two cells counts once")
                .isEqualTo(together.size());
        for (int cell = 0; cell < question.cells(); cell++) {
            assertThat(answer.number(0, cell)).isEqualTo(count[cell]);
            assertThat(answer.number(1, cell)).isEqualTo(sum[cell]);
            assertThat(answer.number(2, cell)).isEqualTo(people.get(cell).size());
            assertThat(answer.quantile(3, cell, 0.5)).isEqualTo(median(values.get(cell)));
            int wanted = cell;
            assertThat(cube.rows(question, cell, Integer.MAX_VALUE, 20))
                    .isEqualTo(rows.entrySet().stream()
                            .filter(row ->
                                    row.getValue()[Cube.DAY] != Cube.GONE && question.cell(row.getValue()) == wanted)
                            .map(Map.Entry::getKey)
                            .sorted((a, b) -> b - a)
                            .limit(20)
                            .toList());
        }
    }

    private static int median(Map<Integer, Integer> values) {
        List<Integer> all = new ArrayList<>();
        values.forEach((value, times) -> {
            for (int i = 0; i < times; i++) {
                all.add(value);
            }
        });
        all.sort(Integer::compare);
        return all.isEmpty() ? -1 : all.get((all.size() + 1) / 2 - 1);
    }
}
