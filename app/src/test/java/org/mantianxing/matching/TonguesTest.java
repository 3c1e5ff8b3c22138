package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody's languages are forgotten, however many different sets of them there are. */
class TonguesTest {
    private static final int PEOPLE = 2_000;
    private static final List<String> LANGUAGES =
            IntStream.range(0, 12).mapToObj(i -> "l" + i).toList();

    @Test
    void moreSetsThanThereAreNumbers() {
        Tongues tongues = new Tongues();
        Random random = new Random(1);
        List<Set<String>> spoken =
                IntStream.range(0, PEOPLE).mapToObj(_ -> some(random)).toList();
        assertThat(Set.copyOf(spoken)).hasSizeGreaterThan(1 << Tongues.BITS);
        int[] numbers = IntStream.range(0, PEOPLE)
                .map(row -> tongues.put(row, spoken.get(row)))
                .toArray();
        Set<String> wanted = Set.of("l3", "l7");
        boolean[] meeting = tongues.meeting(wanted);
        for (int row = 0; row < PEOPLE; row++) {
            assertThat(numbers[row]).isBetween(0, (1 << Tongues.BITS) - 1);
            assertThat(tongues.of(row, numbers[row])).isEqualTo(spoken.get(row));
            assertThat(tongues.meets(row, numbers[row], meeting, wanted))
                    .isEqualTo(spoken.get(row).stream().anyMatch(wanted::contains));
        }
        assertThat(tongues.of(0, tongues.put(0, Set.of()))).isEmpty();
    }

    private static Set<String> some(Random random) {
        Set<String> some = new HashSet<>();
        LANGUAGES.stream().filter(_ -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }
}
