package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mantianxing.matching.People.*;
import static org.mantianxing.matching.Reason.Code.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Person.Wish;

/** What counts for one person and one call, and how much. */
class MatchingTest {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    @Test
    void aScoreIsTheSumOfItsPartsAndSaysWhy() {
        Match match = Matching.explain(NEED, FITTING, NOW);
        assertThat(match.parts()).extracting(Part::points).containsExactly(27, 16, 15, 4, 20, 6, 4);
        assertThat(match.parts()).extracting(Part::most).containsExactly(30, 20, 15, 5, 20, 6, 4);
        assertThat(match.score()).isEqualTo(92);
        assertThat(match.reasons())
                .extracting(Reason::code)
                .containsExactly(HAS_SKILL, NEAR, FREE, SAME_STATION, RESTED);
    }

    @Test
    void belongingGoesFromTeamToThoseWhoKnowThePlaceToStationToArea() {
        List<Candidate> falling = List.of(
                bound(FITTING, Bond.TEAM),
                bound(FITTING, Bond.KNOWS_PERSON),
                bound(FITTING, Bond.KNOWS_PLACE),
                FITTING,
                at(FITTING, "c.n.lake"),
                at(FITTING, "c.s.plum"));
        assertThat(falling.stream().map(one -> Matching.points(NEED, one, NOW)).toList())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(belonging(bound(FITTING, Bond.TEAM))).isEqualTo(5);
        assertThat(belonging(FITTING)).isEqualTo(4);
        assertThat(belonging(at(FITTING, "c.n.lake"))).isEqualTo(2);
        assertThat(belonging(at(FITTING, "c.s.plum"))).isZero();
        assertThat(belonging(at(FITTING, "c"))).isZero();
        assertThat(Matching.explain(NEED, bound(FITTING, Bond.TEAM), NOW).reasons())
                .contains(Reason.of(SAME_TEAM));
        assertThat(Matching.explain(NEED, bound(FITTING, Bond.KNOWS_PLACE), NOW).reasons())
                .contains(Reason.of(SERVED_HERE));
        assertThat(Matching.explain(NEED, bound(FITTING, Bond.KNOWS_PERSON), NOW)
                        .reasons())
                .contains(Reason.of(KNOWN_TO_THEM));
        assertThat(Matching.explain(NEED, at(FITTING, "c.n.lake"), NOW).reasons())
                .contains(Reason.of(SAME_AREA));
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
        assertThat(Matching.explain(general(false), skills(FITTING), NOW).reasons())
                .contains(Reason.of(NO_SKILL_NEEDED));
        assertThat(Matching.explain(NEED, skills(free(FITTING, 1)), NOW).reasons())
                .extracting(Reason::code)
                .containsExactly(NEAR, SAME_STATION, RESTED);
        assertThat(Matching.explain(NEED, free(FITTING, 0), NOW).reasons()).contains(Reason.of(TIME_NOT_TOLD));
    }

    @Test
    void whoHasACertificateComesBeforeWhoSaysSoAndItMustHoldThen() {
        Candidate proven = proven(FITTING, "haircut");
        assertThat(points(NEED, FITTING, Part.Side.SKILL)).isEqualTo(27);
        assertThat(points(NEED, proven, Part.Side.SKILL)).isEqualTo(30);
        assertThat(points(NEED, proven(FITTING, "sewing"), Part.Side.SKILL))
                .as("of another skill")
                .isEqualTo(27);
        assertThat(Matching.explain(NEED, proven, NOW).reasons())
                .contains(Reason.of(PROVEN_SKILL, "haircut"))
                .doesNotContain(Reason.of(HAS_SKILL, "haircut"));
        Person over = proven(until(SPAN.start()), "haircut").person();
        assertThat(points(NEED, who(over), Part.Side.SKILL)).as("over by then").isZero();
    }

    @Test
    void whoSpeaksTheLanguageComesFirstAndNobodyIsKeptOut() {
        Need wu = new Need(
                NEED.skills(),
                false,
                SATURDAY,
                2026,
                NEED.spot(),
                16,
                NEED.path(),
                3,
                Weights.USUAL,
                Set.of("wu", "sign"));
        Candidate speaks = speaking(FITTING, "wu", "english");
        assertThat(points(wu, speaks, Part.Side.LANGUAGE)).isEqualTo(4);
        assertThat(points(wu, FITTING, Part.Side.LANGUAGE)).isZero();
        assertThat(points(NEED, FITTING, Part.Side.LANGUAGE)).as("any will do").isEqualTo(4);
        assertThat(Matching.fits(wu, FITTING, NOW)).isTrue();
        assertThat(Matching.explain(wu, speaks, NOW).reasons()).contains(Reason.of(SPEAKS, "wu"));
        assertThat(wu.only("haircut").languages()).containsExactlyInAnyOrder("wu", "sign");
    }

    @Test
    void whoServedOrWasAskedLatelyComesLater() {
        assertThat(load(asked(20))).isEqualTo(7);
        assertThat(load(served(20))).isEqualTo(17);
        assertThat(load(asked(0))).isEqualTo(6);
        assertThat(load(asked(29))).as("the thirtieth day").isEqualTo(7);
        assertThat(load(asked(30))).as("forgotten the day after").isEqualTo(9);
        assertThat(load(asked(364))).isEqualTo(20);
        assertThat(load(served(40))).isEqualTo(20);
        assertThat(Matching.explain(NEED, asked(29), NOW).reasons())
                .extracting(Reason::code)
                .doesNotContain(RESTED);
        assertThat(Matching.points(NEED, asked(60), NOW))
                .as("who was not asked for longer comes first")
                .isLessThan(Matching.points(NEED, asked(70), NOW));
    }

    @Test
    void aPromiseNotKeptCountsLessFromDayToDayAndNewcomersBeginWithAll() {
        assertThat(points(NEED, FITTING, Part.Side.PROMISES)).isEqualTo(6);
        assertThat(promises(Duration.ZERO, 1)).as("a late withdrawal").isEqualTo(4);
        assertThat(promises(Duration.ZERO, 2)).as("a no-show").isEqualTo(3);
        assertThat(promises(Duration.ofDays(90), 2)).as("half faded").isEqualTo(4);
        assertThat(promises(Duration.ofDays(179), 2)).isEqualTo(6);
        assertThat(promises(Duration.ofDays(181), 20)).as("gone").isEqualTo(6);
        assertThat(promises(Duration.ofDays(-3), 2)).as("never more than all").isEqualTo(3);
        assertThat(promises(Duration.ZERO, 4_000)).as("never less than nothing").isZero();
    }

    @Test
    void whoWantsNoUseOfTheirProfileIsNotScoredByIt() {
        Match near = Matching.explain(NEED, wish(FITTING, Wish.PLAIN), NOW);
        Match far = Matching.explain(NEED, home(wish(FITTING, Wish.PLAIN), Optional.empty()), NOW);
        assertThat(near).isEqualTo(far);
        assertThat(near.reasons()).containsExactly(Reason.of(PLAIN_LOCAL));
        assertThat(Matching.points(NEED, wish(FITTING, Wish.PLAIN), NOW)).isEqualTo(5_000);
    }

    @Test
    void whoLooksAroundIsJudgedAsIfNobodyHadAsked() {
        Candidate tired = past(wish(FITTING, Wish.NONE), List.of(NOW, NOW, NOW), List.of(ago(2)), List.of());
        assertThat(Matching.fits(NEED, tired, NOW)).isFalse();
        assertThat(Matching.fits(NEED, earlier(tired, Earlier.WITHDREW).unasked(), NOW))
                .isTrue();
        assertThat(load(tired.unasked())).as("the seat still counts").isEqualTo(17);
        assertThat(Matching.fits(NEED, earlier(tired, Earlier.DECLINED).unasked(), NOW))
                .isFalse();
        assertThat(Matching.fits(NEED, earlier(tired, Earlier.HOLDS_SEAT).unasked(), NOW))
                .isFalse();
        assertThat(wish(FITTING, Wish.PLAIN).unasked().person().wish()).isEqualTo(Wish.PLAIN);
    }

    @Test
    void weightsAreADistrictsOwnAndAlwaysMakeAHundred() {
        Weights near = new Weights(0, 900, 0, 100, 0, 0, 0);
        Match match = Matching.explain(NEED.by(near), FITTING, NOW);
        assertThat(match.parts()).extracting(Part::most).containsExactly(0, 90, 0, 0, 10, 0, 0);
        assertThat(match.score()).isEqualTo(81);
        assertThat(List.of(Part.Side.values())).extracting(near::of).containsExactly(0, 900, 0, 0, 100, 0, 0);
        assertThatThrownBy(() -> new Weights(0, 0, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(1, 0, -1, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(1, 0, 1_001, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void shownPointsAreWholeAndAddUp(
            @ForAll @IntRange(max = 1000) int skill,
            @ForAll @IntRange(max = 1000) int distance,
            @ForAll @IntRange(min = 1, max = 1000) int load,
            @ForAll @IntRange(max = 120) int days) {
        Need need = NEED.by(new Weights(skill, distance, 7, load, 11, 13, 17));
        Match match = Matching.explain(need, asked(days), NOW);
        assertThat(match.parts().stream().mapToInt(Part::points).sum()).isEqualTo(match.score());
        assertThat(match.score() * 100.0).isCloseTo(Matching.points(need, asked(days), NOW), within(50.0));
        assertThat(match.score()).isBetween(0, 100);
    }

    @Property(tries = 500)
    void theFlatGroundIsTheRoundEarthToATenThousandthPart(
            @ForAll @DoubleRange(min = -0.7, max = 0.7) double east,
            @ForAll @DoubleRange(min = -0.7, max = 0.7) double north) {
        Spot other = new Spot(SQUARE.lon() + east, SQUARE.lat() + north);
        double round = haversine(SQUARE, other);
        assertThat(SQUARE.metres(other)).isCloseTo(round, within(0.01 + round / 10_000));
    }

    private static double haversine(Spot one, Spot other) {
        double north = Math.sin(Math.toRadians(other.lat() - one.lat()) / 2);
        double east = Math.sin(Math.toRadians(other.lon() - one.lon()) / 2);
        double h = north * north
                + Math.cos(Math.toRadians(one.lat())) * Math.cos(Math.toRadians(other.lat())) * east * east;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(h));
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

    private static Candidate asked(int days) {
        return past(FITTING, List.of(ago(days)), List.of(), List.of());
    }

    private static Candidate served(int days) {
        return past(FITTING, List.of(), List.of(ago(days)), List.of());
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static int promises(Duration ago, int times) {
        Candidate one = past(FITTING, List.of(), List.of(), Collections.nCopies(times, NOW.minus(ago)));
        return points(NEED, one, Part.Side.PROMISES);
    }

    private static int load(Candidate candidate) {
        return points(NEED, candidate, Part.Side.LOAD);
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
