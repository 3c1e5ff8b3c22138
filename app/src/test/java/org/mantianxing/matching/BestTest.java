package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Candidate.Wish;

/** The best, found without looking up everybody, are those that a look at everybody finds. */
class BestTest {
    private static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");
    private static final Need NEED =
            new Need(Set.of("haircut"), true, 1 << 15, 2026, Optional.of(new Spot(120.748, 30.828)), 16, "c.n.star", 3);

    private static final List<Wish> WISHES = List.of(Wish.PERSONAL, Wish.PLAIN, Wish.NONE);

    /** Who was looked up, and who was there. */
    private record Looked(List<Match> best, Set<UUID> looked, List<Candidate> crowd) {}

    @Property(tries = 300)
    void theBestOfTheLookedUpAreTheBestOfAll(
            @ForAll long seed, @ForAll @IntRange(max = 700) int size, @ForAll @IntRange(max = 40) int k) {
        Looked found = find(seed, size, k);
        assertThat(found.best())
                .isEqualTo(Matching.rank(NEED, found.crowd(), NOW, k).ranked());
    }

    @Test
    void mostAreNeverLookedUp() {
        Looked found = find(7, 5_000, 10);
        assertThat(found.looked().size()).isLessThan(1_000);
    }

    private static Looked find(long seed, int size, int k) {
        List<Candidate> crowd = crowd(new Random(seed), size);
        Map<UUID, Candidate> known = crowd.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        Set<UUID> looked = new HashSet<>();
        List<Match> best = Matching.best(
                NEED,
                crowd.stream()
                        .map(one -> one.lately(List.of(), List.of(), List.of()))
                        .toList(),
                some -> some.stream()
                        .peek(one -> assertThat(looked.add(one.id())).as("once").isTrue())
                        .map(one -> known.get(one.id()))
                        .toList(),
                NOW,
                k);
        return new Looked(best, looked, crowd);
    }

    private static List<Candidate> crowd(Random random, int size) {
        List<Candidate> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean near = random.nextBoolean();
            crowd.add(new Candidate(
                    new UUID(7, i),
                    random.nextInt(3) == 0 ? Set.of("haircut") : Set.of(),
                    random.nextInt(4) == 0 ? 0 : WeekGrid.ALL,
                    Optional.of(new Spot(120.70 + random.nextDouble() / 10, 30.828)),
                    4000,
                    OptionalInt.of(1950 + random.nextInt(70)),
                    true,
                    random.nextInt(20) == 0,
                    random.nextInt(10) == 0,
                    WISHES.get(random.nextInt(WISHES.size())),
                    random.nextInt(10) == 0 ? Earlier.DECLINED : Earlier.NOTHING,
                    near ? "c.n.star" : "c.n.lake",
                    moments(random, near),
                    moments(random, near),
                    random.nextInt(6) == 0 ? moments(random, near) : List.of()));
        }
        return crowd;
    }

    /** Those at home in the village are asked for everything: the best at first sight are not the best in the end. */
    private static List<Instant> moments(Random random, boolean near) {
        return IntStream.range(0, random.nextInt(near ? 14 : 2))
                .mapToObj(i -> NOW.minus(Duration.ofDays(8 + random.nextInt(20))))
                .toList();
    }
}
