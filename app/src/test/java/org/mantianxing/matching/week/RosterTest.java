package org.mantianxing.matching.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The best week is the best there is: against every other in small ones, by its proof in large ones. */
class RosterTest {
    @Property(tries = 1500)
    void bothSidesFindTheBestOfAll(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int posts, @ForAll @IntRange(max = 4) int people) {
        Week week = Weeks.byParts(seed, posts, people, 0.7);
        Proof proof = new Proof(week);
        long best = Weeks.best(week);
        Slots slots = new Slots(week);
        for (Flow flow : new Flow[] {Flow.fromPosts(week, slots), Flow.fromPeople(week, slots)}) {
            assertThat(proof.worth(flow.taken())).isEqualTo(best);
            assertThat(proof.bound(flow.prices())).isEqualTo(best);
        }
    }

    @Property(tries = 60)
    void largeWeeksAreProvenFromBothSides(
            @ForAll long seed, @ForAll @IntRange(max = 120) int posts, @ForAll @IntRange(max = 200) int people) {
        Week week = Weeks.byParts(seed, posts, people, 0.2);
        Proof proof = new Proof(week);
        Slots slots = new Slots(week);
        Flow one = Flow.fromPosts(week, slots);
        Flow other = Flow.fromPeople(week, slots);
        assertThat(proof.worth(one.taken())).isEqualTo(proof.bound(one.prices()));
        assertThat(proof.worth(other.taken())).isEqualTo(proof.bound(other.prices()));
        assertThat(proof.worth(one.taken())).isEqualTo(proof.worth(other.taken()));
    }

    @Property(tries = 1500)
    void whereTimesOverlapInChainsTheBoundIsTold(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int posts, @ForAll @IntRange(max = 3) int people) {
        Week week = Weeks.byHours(seed, posts, people, 0.8);
        Roster roster = Roster.best(week);
        long best = Weeks.best(week);
        assertThat(new Proof(week).worth(roster.taken()))
                .isEqualTo(roster.worth())
                .isLessThanOrEqualTo(best);
        assertThat(roster.bound()).isGreaterThanOrEqualTo(best);
    }

    @Property(tries = 300)
    void noPricesProveTooMuch(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int posts, @ForAll @IntRange(max = 3) int people) {
        Week week = Weeks.byHours(seed, posts, people, 0.7);
        int[] prices = new Random(seed).ints(posts, 0, 60).toArray();
        assertThat(new Proof(week).bound(prices)).isGreaterThanOrEqualTo(Weeks.best(week));
    }

    @Property(tries = 12)
    void largeWeeksOfChainsAreNearlyTheBest(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int people) {
        Week week = Weeks.byHours(seed, 120, people, 0.15);
        Roster roster = Roster.best(week);
        assertThat(new Proof(week).fault(roster.taken())).isEmpty();
        assertThat(roster.gap()).isBetween(0.0, 0.5);
    }

    @Test
    void aWeekOfNothingIsARosterOfNothing() {
        Roster roster = Roster.best(Week.sharing(0).build());
        assertThat(roster.size()).isZero();
        assertThat(roster.bound()).isZero();
        assertThat(roster.gap()).isZero();
    }

    @Test
    void thousandsOfPlacesForTwoPeople() {
        Week.Builder built = Week.sharing(5);
        int one = built.person(3, 0);
        int other = built.person(3, 2);
        int post = built.post(5_000, 0, 60);
        built.fit(one, 10);
        built.fit(other, 8);
        Roster roster = Roster.best(built.build());
        assertThat(roster.size()).isEqualTo(1);
        assertThat(roster.post(0)).isEqualTo(post);
        assertThat(roster.person(0)).isEqualTo(one);
        assertThat(roster.worth()).isEqualTo(roster.bound()).isEqualTo(10);
        assertThat(roster.prices()).containsExactly(0);
    }

    /** One morning, two calls: whoever is alone able to do the second must not be given to the first. */
    @Test
    void whoIsNeededElsewhereIsLeftForThat() {
        Week.Builder built = Week.sharing(0);
        int nurse = built.person(1, 0);
        int neighbour = built.person(1, 0);
        int visit = built.post(1, 0, 120);
        built.fit(nurse, 90);
        built.fit(neighbour, 70);
        int bloodPressure = built.post(1, 30, 90);
        built.fit(nurse, 85);
        Roster roster = Roster.best(built.build());
        assertThat(roster.size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(roster.person(i)).isEqualTo(roster.post(i) == visit ? neighbour : nurse);
        }
        assertThat(roster.worth()).isEqualTo(155);
        assertThat(roster.gap()).isZero();
        assertThat(roster.prices()[bloodPressure]).isGreaterThanOrEqualTo(roster.prices()[visit] - 5);
    }
}
