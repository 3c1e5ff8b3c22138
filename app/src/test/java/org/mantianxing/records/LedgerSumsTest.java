package org.mantianxing.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mantianxing.kernel.Actor;

/** Sums of the ledger, for any history of services and corrections. */
class LedgerSumsTest {
    private static final Instant START = Instant.parse("2025-12-31T01:00:00Z");

    @Property(tries = 200)
    void neverDependOnTheOrderOfLines(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 600) Integer> numbers, @ForAll long seed) {
        Random random = new Random(seed);
        List<HoursLine> lines = history(numbers, random);
        Ledger straight = new Ledger(lines);
        Collections.shuffle(lines, random);
        Ledger shuffled = new Ledger(lines);
        assertThat(shuffled.minutes()).isEqualTo(straight.minutes());
        assertThat(shuffled.years()).isEqualTo(straight.years());
        assertThat(shuffled.entries()).isEqualTo(straight.entries());
        assertThat(shuffled.years().stream().mapToLong(Ledger.Year::minutes).sum())
                .isEqualTo(straight.minutes());
    }

    @Property(tries = 200)
    void areWhatTheLastCorrectionSays(@ForAll @Size(min = 1, max = 20) List<@IntRange(max = 600) Integer> numbers) {
        HoursLine first = first(0, numbers.getFirst());
        List<HoursLine> lines = new ArrayList<>(List.of(first));
        for (int i = 1; i < numbers.size(); i++) {
            HoursLine latest = lines.getLast();
            int difference =
                    numbers.get(i) - lines.stream().mapToInt(HoursLine::minutes).sum();
            lines.add(latest.correction(id(100 + i), difference, "理由", "", Actor.CLOCK, START.plusSeconds(i)));
        }
        HoursEntry entry = new Ledger(lines).entries().getFirst();
        assertThat(entry.minutes()).isEqualTo(numbers.getLast());
        assertThat(entry.corrections())
                .extracting(entry::minutesAfter)
                .containsExactlyElementsOf(numbers.subList(1, numbers.size()));
    }

    /** Each number is a new service or the new total of an earlier one. */
    private static List<HoursLine> history(List<Integer> numbers, Random random) {
        List<HoursLine> lines = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (lines.isEmpty() || random.nextBoolean()) {
                lines.add(first(i, numbers.get(i)));
            } else {
                HoursLine some = lines.get(random.nextInt(lines.size()));
                int now = lines.stream()
                        .filter(line -> line.entry().equals(some.entry()))
                        .mapToInt(HoursLine::minutes)
                        .sum();
                lines.add(some.correction(id(i), numbers.get(i) - now, "理由", "", Actor.CLOCK, START.plusSeconds(i)));
            }
        }
        return lines;
    }

    private static HoursLine first(int i, int minutes) {
        return new HoursLine(
                id(i),
                id(1),
                id(i),
                "理发",
                "天星社区",
                "haircut",
                "a.b",
                minutes,
                NewHours.Grade.A,
                "",
                START.plusSeconds(i * 3600L),
                START.plusSeconds(i * 3600L + 3600),
                null,
                "系统",
                START.plusSeconds(i),
                null,
                "",
                NewHours.Kind.SERVICE,
                null,
                "",
                false,
                "");
    }

    private static UUID id(int i) {
        return new UUID(7, i);
    }
}
