package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mantianxing.matching.People.*;
import static org.mantianxing.matching.Reason.Code.*;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Candidate.Wish;

class MatchingTest {
    @Test
    void aScoreIsTheSumOfItsPartsAndSaysWhy() {
        Match match = Matching.explain(NEED, FITTING, NOW);
        assertThat(match.parts()).extracting(Part::points).containsExactly(30, 17, 15, 8, 15, 8);
        assertThat(match.score()).isEqualTo(93);
        assertThat(match.reasons())
                .extracting(Reason::code)
                .containsExactly(HAS_SKILL, NEAR, FREE, SAME_STATION, RESTED);
    }

    @Test
    void belongingGoesFromTeamToStationToArea() {
        assertThat(belonging(at(FITTING, FITTING.id(), "c.s.plum", true))).isEqualTo(10);
        assertThat(belonging(FITTING)).isEqualTo(8);
        assertThat(belonging(at(FITTING, FITTING.id(), "c.n.lake", false))).isEqualTo(4);
        assertThat(belonging(at(FITTING, FITTING.id(), "c.s.plum", false))).isZero();
        assertThat(belonging(at(FITTING, FITTING.id(), "c", false))).isZero();
    }

    @Test
    void whatIsNotToldCountsLessThanWhatIsSure() {
        assertThat(points(NEED, free(FITTING, 0), Part.Side.TIME)).isEqualTo(6);
        assertThat(points(NEED, free(FITTING, 1), Part.Side.TIME)).isZero();
        assertThat(points(NEED, home(FITTING, Optional.empty()), Part.Side.DISTANCE))
                .isEqualTo(7);
        assertThat(points(NEED, skills(FITTING), Part.Side.SKILL)).isZero();
        assertThat(points(general(true), skills(FITTING), Part.Side.SKILL)).isEqualTo(18);
        assertThat(points(general(false), skills(FITTING), Part.Side.SKILL)).isEqualTo(30);
    }

    @Test
    void whoServedOrWasAskedLatelyComesLater() {
        var lately = NOW.minus(Duration.ofDays(20));
        var longAgo = NOW.minus(Duration.ofDays(40));
        assertThat(points(NEED, load(FITTING, List.of(longAgo), List.of(longAgo)), Part.Side.LOAD))
                .isEqualTo(15);
        assertThat(points(NEED, load(FITTING, List.of(lately), List.of()), Part.Side.LOAD))
                .isEqualTo(12);
        assertThat(points(NEED, load(FITTING, List.of(), List.of(lately)), Part.Side.LOAD))
                .isEqualTo(10);
    }

    @Test
    void aPromiseNotKeptCountsLessFromDayToDayAndNewcomersBeginWithAll() {
        assertThat(points(NEED, FITTING, Part.Side.PROMISES)).isEqualTo(8);
        assertThat(promises(Duration.ZERO, 1)).as("a late withdrawal").isEqualTo(5);
        assertThat(promises(Duration.ZERO, 2)).as("a no-show").isEqualTo(4);
        assertThat(promises(Duration.ofDays(90), 2)).as("half faded").isEqualTo(5);
        assertThat(promises(Duration.ofDays(179), 2)).isEqualTo(8);
        assertThat(promises(Duration.ofDays(181), 20)).as("gone").isEqualTo(8);
        assertThat(promises(Duration.ZERO, 40)).as("never less than nothing").isZero();
    }

    private static int promises(Duration ago, int times) {
        return points(NEED, lapsed(FITTING, Collections.nCopies(times, NOW.minus(ago))), Part.Side.PROMISES);
    }

    @Test
    void whoWantsNoUseOfTheirProfileIsNotScoredByIt() {
        Match near = Matching.explain(NEED, wish(FITTING, Wish.PLAIN), NOW);
        Match far = Matching.explain(NEED, home(wish(FITTING, Wish.PLAIN), Optional.empty()), NOW);
        assertThat(near).isEqualTo(far);
        assertThat(near.reasons()).containsExactly(Reason.of(PLAIN_LOCAL));
    }

    @Test
    void whoFailsOneRuleIsNamedWithItAndWhoFailsTwoIsNot() {
        Candidate one = at(busy(FITTING, true), new UUID(0, 2), "c.n.star", false);
        Candidate two = at(active(busy(FITTING, true), false), new UUID(0, 3), "c.n.star", false);
        Ranking ranking = Matching.rank(NEED, List.of(two, one, FITTING), NOW, 5);
        assertThat(ranking.ranked()).extracting(Match::candidate).containsExactly(FITTING.id());
        assertThat(ranking.nearly()).singleElement().satisfies(near -> {
            assertThat(near.match().candidate()).isEqualTo(one.id());
            assertThat(near.missing()).isEqualTo(Reason.of(BUSY));
        });
        assertThat(ranking.fitting()).isEqualTo(1);
        assertThat(ranking.missing()).containsExactly(Map.entry(BUSY, 1));
    }

    @Test
    void aSpanTouchesItsPartsOfTheWeek() {
        LocalDateTime saturday = LocalDateTime.of(2026, 3, 14, 9, 0);
        assertThat(WeekGrid.slots(saturday, saturday.plusHours(2))).isEqualTo(SATURDAY);
        assertThat(WeekGrid.slots(saturday, saturday.plusHours(3))).isEqualTo(SATURDAY);
        assertThat(WeekGrid.slots(saturday, saturday.plusHours(4))).isEqualTo(SATURDAY | 1 << 16);
        assertThat(WeekGrid.slots(saturday.plusHours(10), saturday.plusHours(16)))
                .isEqualTo(1 << 17 | 1 << 18);
        assertThat(WeekGrid.slots(saturday, saturday)).isZero();
        assertThat(WeekGrid.slots(saturday, saturday.plusDays(9))).isEqualTo(WeekGrid.ALL);
    }

    @Property(tries = 300)
    void theBestAreExactlyThoseOfAPlainSort(
            @ForAll("crowds") List<Candidate> crowd, @ForAll @IntRange(min = 1, max = 8) int k) {
        Ranking ranking = Matching.rank(NEED, crowd, NOW, k);
        List<Match> plain = crowd.stream()
                .filter(c -> Rule.ALL.stream()
                        .allMatch(rule -> rule.test().against(NEED, c, NOW).isEmpty()))
                .map(c -> Scores.score(NEED, c, NOW))
                .sorted(Comparator.comparingInt(Match::score).reversed().thenComparing(Match::candidate))
                .toList();
        assertThat(ranking.ranked()).isEqualTo(plain.stream().limit(k).toList());
        assertThat(ranking.fitting()).isEqualTo(plain.size());
        assertThat(ranking.ranked())
                .allSatisfy(match -> assertThat(match.score()).isBetween(0, 100));
    }

    @Provide
    Arbitrary<List<Candidate>> crowds() {
        Arbitrary<Candidate> one = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.subsetOf("haircut", "sewing").ofMaxSize(2),
                        Arbitraries.of(0, SATURDAY, WeekGrid.ALL, 1),
                        Arbitraries.doubles().between(120.70, 120.80).ofScale(4),
                        Arbitraries.of(1950, 1990, 2010),
                        Arbitraries.of(Wish.values()),
                        Arbitraries.of("c.n.star", "c.n.lake", "c.s.plum"),
                        Arbitraries.integers().between(0, 4))
                .as((id, skills, free, lon, born, wish, path, asked) -> new Candidate(
                        new UUID(7, id),
                        Set.copyOf(skills),
                        free,
                        Optional.of(new Spot(lon, 30.828)),
                        6000,
                        OptionalInt.of(born),
                        true,
                        false,
                        false,
                        wish,
                        Earlier.NOTHING,
                        path,
                        java.util.Collections.nCopies(asked, NOW.minus(Duration.ofDays(9L - 2L * asked))),
                        List.of(),
                        List.of()));
        return one.list().ofMaxSize(40).uniqueElements(Candidate::id);
    }

    private static int belonging(Candidate candidate) {
        return points(NEED, candidate, Part.Side.BELONGING);
    }

    private static int points(Need need, Candidate candidate, Part.Side side) {
        return Matching.explain(need, candidate, NOW).parts().stream()
                .filter(part -> part.side() == side)
                .mapToInt(Part::points)
                .sum();
    }
}
