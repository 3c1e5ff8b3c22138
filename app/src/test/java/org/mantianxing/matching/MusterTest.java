package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mantianxing.matching.People.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mantianxing.matching.Person.Wish;
import org.mantianxing.matching.Survey.Farther;
import org.mantianxing.matching.Survey.Otherwise;

/** The muster finds exactly those whom a plain sort of everybody finds, whatever happened before. */
class MusterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final int CALLS = 12;

    @Property(tries = 250)
    void theBestAreThoseOfAPlainSortAfterEveryChange(
            @ForAll long seed, @ForAll @IntRange(max = 1500) int changes, @ForAll @IntRange(max = 40) int k) {
        Crowd crowd = new Crowd(seed);
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        for (int i = 0; i < changes; i++) {
            crowd.happens(muster);
        }
        assertThat(muster.size()).isEqualTo(crowd.people().size());
        for (int i = 0; i < CALLS; i++) {
            Call call = crowd.call();
            List<Match> plain = crowd.ranked(call, call.need(), k);
            assertThat(muster.ranked(call, NOW, k)).isEqualTo(plain);
            assertThat(muster.best(call, NOW, k))
                    .isEqualTo(plain.stream().map(Match::candidate).toList());
        }
    }

    @Property(tries = 60)
    void aLookAtEverybodyCountsEverybody(
            @ForAll long seed, @ForAll @IntRange(max = 600) int changes, @ForAll @IntRange(max = 40) int k) {
        Crowd crowd = new Crowd(seed);
        Muster muster = new Muster(Weights.USUAL, TODAY, 100);
        for (int i = 0; i < changes; i++) {
            crowd.happens(muster);
        }
        for (int i = 0; i < CALLS; i++) {
            Call call = crowd.call();
            Need need = call.need();
            Survey survey = muster.survey(call, NOW, k);
            assertThat(survey.ranked()).isEqualTo(crowd.ranked(call, need, k));
            assertThat(survey.nearly()).isEqualTo(crowd.nearly(call, need, k));
            assertThat(survey.fitting()).isEqualTo(crowd.fitting(call, need));
            assertThat(survey.missing()).isEqualTo(crowd.missing(call, need));
        }
    }

    @Property(tries = 40)
    void onAnotherDayAndByOtherWeightsTheSameHolds(@ForAll long seed) {
        Crowd crowd = new Crowd(seed);
        Muster early = new Muster(Weights.USUAL, TODAY.minusDays(40), 0);
        for (int i = 0; i < 800; i++) {
            crowd.happens(early);
        }
        Weights near = new Weights(1, 8, 1, 3, 2, 0, 0);
        Muster muster = early.on(TODAY, near);
        assertThat(muster.day()).isEqualTo(TODAY);
        assertThat(muster.weights()).isEqualTo(near);
        for (int i = 0; i < CALLS; i++) {
            Call call = crowd.call();
            assertThat(muster.ranked(call, NOW, 20))
                    .isEqualTo(crowd.ranked(call, call.need().by(near), 20));
        }
    }

    @Test
    void itSaysWhatWouldLetMoreCome() {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        muster.put(person(1, SATURDAY, 120.758, 5_000, Wish.PERSONAL));
        muster.put(person(2, SATURDAY, 120.82, 5_000, Wish.PERSONAL));
        muster.put(person(3, SATURDAY, 120.83, 2_000, Wish.PERSONAL));
        muster.put(person(4, SATURDAY << 1, 120.76, 5_000, Wish.PERSONAL));
        muster.put(person(5, SATURDAY << 1 | 1, 120.76, 5_000, Wish.PERSONAL));
        muster.put(person(6, 1, 120.748, 5_000, Wish.PLAIN));
        Survey survey = muster.survey(call(NEED), NOW, 10);
        assertThat(survey.fitting()).isEqualTo(2);
        assertThat(survey.nearer()).containsExactly(new Farther(8_000, 2));
        assertThat(survey.times())
                .as("who wants all calls of the area always does")
                .startsWith(new Otherwise(SATURDAY << 1, 3), new Otherwise(1, 2))
                .contains(new Otherwise(1 << 20, 1))
                .hasSize(20);
        assertThat(survey.missing()).isEqualTo(Map.of(Reason.Code.TOO_FAR, 2, Reason.Code.NOT_FREE, 2));
    }

    @Test
    void whatTakesTwoPartsOfADayMovesByDays() {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        muster.put(person(1, 0b111, 120.758, 5_000, Wish.PERSONAL));
        Need need = new Need(NEED.skills(), false, 0b11 << 15, 2026, NEED.spot(), 16, NEED.path(), 3, Weights.USUAL);
        assertThat(muster.survey(call(need), NOW, 1).times()).containsExactly(new Otherwise(0b11, 1));
        assertThat(muster.survey(call(slots(WeekGrid.ALL)), NOW, 1).times()).isEmpty();
        assertThat(muster.survey(call(slots(0)), NOW, 1).times()).isEmpty();
    }

    @Test
    void nobodyIsFoundWhereNobodyIsAndNobodyIsMissedWhoIsNotThere() {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        assertThat(muster.ranked(call(NEED), NOW, 30)).isEmpty();
        assertThat(muster.survey(call(NEED), NOW, 30).fitting()).isZero();
        muster.remove(new UUID(9, 9));
        muster.past(new UUID(9, 9), List.of(NOW), List.of(), List.of());
        assertThat(muster.size()).isZero();
        muster.put(BARBER);
        assertThat(muster.ranked(call(NEED), NOW, 0)).isEmpty();
        assertThat(muster.ranked(call(NEED), NOW, -1)).isEmpty();
        assertThat(muster.ranked(call(NEED), NOW, Integer.MAX_VALUE)).hasSize(1);
    }

    @Test
    void manySkillsAndManyInOneHouseAreNoMatter() {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        for (int i = 0; i < 600; i++) {
            muster.put(settler(i, Set.of("skill-" + i % 150, "skill-" + (i + 1) % 150), SQUARE));
        }
        for (String wanted : List.of("skill-0", "skill-70", "skill-149")) {
            assertThat(muster.ranked(call(need(Set.of(wanted), false)), NOW, 99))
                    .hasSize(8);
            assertThat(muster.ranked(call(need(Set.of(wanted), true)), NOW, 999))
                    .hasSize(600);
        }
        assertThat(muster.ranked(call(need(Set.of(), true)), NOW, 999)).hasSize(600);
        for (int i = 0; i < 1_100; i++) {
            muster.put(settler(i, Set.of("rare-" + i), SQUARE));
        }
        assertThat(muster.ranked(call(need(Set.of("rare-1099"), false)), NOW, 9))
                .hasSize(1);
        assertThat(muster.ranked(call(need(Set.of("rare-1099"), true)), NOW, 9_999))
                .hasSize(1_100);
        assertThat(muster.on(TODAY, Weights.USUAL).ranked(call(need(Set.of("rare-1099"), false)), NOW, 9))
                .hasSize(1);
    }

    @Test
    void whoComesAfterOthersHaveGoneIsFoundToo() {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 200; i++) {
                double aside = i % (round + 1) == 0 ? 0 : i / 10_000.0;
                muster.put(settler(i, Set.of("haircut"), new Spot(SQUARE.lon(), SQUARE.lat() + aside)));
            }
            assertThat(muster.ranked(call(NEED), NOW, 999)).hasSize(200);
            for (int i = 0; i < 200; i += round + 1) {
                muster.remove(settler(i, Set.of(), SQUARE).id());
            }
        }
        for (int i = 300; i < 500; i++) {
            muster.put(settler(i, Set.of("haircut"), SQUARE));
        }
        assertThat(muster.ranked(call(NEED), NOW, 999)).hasSize(muster.size());
    }

    @Test
    void whoeverHasLeftTheVillageLeavesTheOthersInOneHouse() {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        Person leaver = settler(999, Set.of("haircut"), new Spot(SQUARE.lon() + 0.01, SQUARE.lat()));
        muster.put(leaver);
        muster.remove(leaver.id());
        for (int i = 0; i < 100; i++) {
            muster.put(settler(i, Set.of("haircut"), SQUARE));
        }
        assertThat(muster.ranked(call(NEED), NOW, 999)).hasSize(100);
    }

    @Test
    void whoeverIsForgivenComesForwardFromWhereverTheyStand() {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        List<Instant> busyLately = List.of(NOW, NOW, NOW.minusSeconds(1));
        Need patient = new Need(NEED.skills(), false, SATURDAY, 2026, NEED.spot(), 16, NEED.path(), 99, Weights.USUAL);
        for (int i = 1; i <= 400; i++) {
            Person one = person(i, SATURDAY, SQUARE.lon() + (i - 200) / 5_000.0, 9_000, Wish.PERSONAL);
            muster.put(one, busyLately, List.of(), busyLately);
        }
        for (int i = 1; i <= 400; i += 37) {
            UUID forgiven = new UUID(0, i);
            muster.past(forgiven, List.of(), List.of(), List.of());
            assertThat(muster.best(call(patient), NOW, 1)).containsExactly(forgiven);
            muster.past(forgiven, busyLately, List.of(), busyLately);
        }
    }

    @Test
    void thereIsAnEndOfSites() {
        Names names = new Names();
        for (int i = 0; i < Packing.MOST_SITES; i++) {
            names.site("c.n." + i);
        }
        assertThatThrownBy(() -> names.site("one.too.many")).isInstanceOf(IllegalStateException.class);
    }

    private static Person settler(int number, Set<String> skills, Spot home) {
        return new Person(
                new UUID(3, number + 1),
                skills,
                0,
                Optional.of(home),
                9_000,
                OptionalInt.of(1990),
                true,
                Wish.PERSONAL,
                "c.n.site-" + number % 40);
    }

    private static Need slots(int slots) {
        return new Need(NEED.skills(), false, slots, 2026, NEED.spot(), 16, NEED.path(), 3, Weights.USUAL);
    }

    private static Person person(int id, int free, double lon, int metres, Wish wish) {
        return new Person(
                new UUID(0, id),
                NEED.skills(),
                free,
                Optional.of(new Spot(lon, 30.828)),
                metres,
                OptionalInt.of(1980),
                true,
                wish,
                "c.n.star");
    }
}
