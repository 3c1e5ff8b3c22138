package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mantianxing.matching.People.*;
import static org.mantianxing.matching.Reason.Code.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Person.Wish;

/** Each rule alone, with people on both sides of it. */
class RuleTest {
    @Test
    void everyRuleHoldsForWhoFits() {
        assertThat(Rule.ALL)
                .allSatisfy(rule -> assertThat(rule.test().against(NEED, FITTING, NOW))
                        .as(rule.name())
                        .isEmpty());
        assertThat(Matching.obstacles(NEED, FITTING, NOW)).isEmpty();
    }

    @Test
    void theSkillIsNeededUnlessASeatIsForAnybody() {
        Candidate without = skills(FITTING, "sewing");
        assertThat(Rule.skill(NEED, without, NOW)).contains(Reason.of(LACKS_SKILL, "haircut"));
        assertThat(Rule.skill(general(true), without, NOW)).isEmpty();
        assertThat(Rule.skill(general(false), skills(FITTING), NOW)).isEmpty();
    }

    @Test
    void aSkillWhoseCertificateEndsOrIsMissingCountsOnlyUntilThen() {
        Instant end = SPAN.end();
        assertThat(Rule.skill(NEED, until(end), NOW)).isEmpty();
        assertThat(Rule.skill(NEED, until(end.minusSeconds(1)), NOW)).contains(Reason.of(UNPROVEN, "haircut"));
        assertThat(Rule.skill(NEED, until(Person.NEVER), NOW)).contains(Reason.of(UNPROVEN, "haircut"));
        assertThat(Rule.skill(general(true), until(Person.NEVER), NOW)).isEmpty();
    }

    @Test
    void sixteenIsAskedAtTheDoorAndMoreIsCountedFromTheLastDayOfTheYear() {
        assertThat(Rule.age(NEED, born(FITTING, OptionalInt.of(2010)), NOW)).isEmpty();
        assertThat(Rule.age(NEED, born(FITTING, OptionalInt.of(2011)), NOW)).contains(Reason.of(TOO_YOUNG, 16));
        assertThat(Rule.age(NEED, born(FITTING, OptionalInt.empty()), NOW)).isEmpty();
        assertThat(Rule.age(youngest(18), born(FITTING, OptionalInt.of(2007)), NOW))
                .isEmpty();
        assertThat(Rule.age(youngest(18), born(FITTING, OptionalInt.of(2008)), NOW))
                .contains(Reason.of(TOO_YOUNG, 18));
        assertThat(Rule.age(youngest(18), born(FITTING, OptionalInt.empty()), NOW))
                .contains(Reason.of(AGE_NOT_TOLD, 18));
    }

    @Test
    void whoPausesOrIsBusyIsLeftInPeace() {
        assertThat(Rule.active(NEED, paused(FITTING), NOW)).contains(Reason.of(PAUSED));
        assertThat(Rule.busy(NEED, busy(FITTING), NOW)).contains(Reason.of(BUSY));
    }

    @Test
    void whoHasSaidThatTheyCannotComeIsNotAskedButMayCome() {
        Candidate away = away(FITTING);
        assertThat(Rule.away(NEED, away, NOW)).contains(Reason.of(AWAY));
        assertThat(Rule.away(NEED, FITTING, NOW)).isEmpty();
        assertThat(Matching.obstacles(NEED, away, NOW)).isEmpty();
    }

    @Test
    void wishesAreKept() {
        assertThat(Rule.wish(NEED, wish(FITTING, Wish.NONE), NOW)).contains(Reason.of(WANTS_NO_CALLS));
        Candidate plain = wish(FITTING, Wish.PLAIN);
        assertThat(Rule.wish(NEED, plain, NOW)).isEmpty();
        assertThat(Rule.wish(NEED, at(plain, "c.n.lake"), NOW)).isEmpty();
        assertThat(Rule.wish(NEED, at(plain, "c.s.plum"), NOW)).contains(Reason.of(OTHER_AREA));
    }

    @Test
    void freeTimeMustCoverTheWholeSpanWhereItWasTold() {
        assertThat(Rule.free(NEED, free(FITTING, 1), NOW)).contains(Reason.of(NOT_FREE, SATURDAY));
        assertThat(Rule.free(NEED, free(FITTING, 0), NOW)).isEmpty();
        assertThat(Rule.free(NEED, wish(free(FITTING, 1), Wish.PLAIN), NOW)).isEmpty();
    }

    @Test
    void nobodyIsAskedFartherThanTheyCome() {
        Candidate far = home(FITTING, Optional.of(new Spot(120.848, 30.828)));
        assertThat(Rule.distance(NEED, far, NOW)).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo(TOO_FAR);
            assertThat(Integer.parseInt(reason.arguments().getFirst())).isBetween(9000, 10000);
            assertThat(reason.arguments().getLast()).isEqualTo("5000");
        });
        assertThat(Rule.distance(NEED, wish(far, Wish.PLAIN), NOW)).isEmpty();
        assertThat(Rule.distance(NEED, home(FITTING, Optional.empty()), NOW)).isEmpty();
        assertThat(Rule.distance(nowhere(), far, NOW)).isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceForTheSame() {
        assertThat(Rule.earlier(NEED, earlier(FITTING, Earlier.ASKED), NOW)).contains(Reason.of(ASKED_ALREADY));
        assertThat(Rule.earlier(NEED, earlier(FITTING, Earlier.DECLINED), NOW)).contains(Reason.of(DECLINED));
        assertThat(Rule.earlier(NEED, earlier(FITTING, Earlier.WITHDREW), NOW)).contains(Reason.of(WITHDREW));
        assertThat(Rule.earlier(NEED, earlier(FITTING, Earlier.HOLDS_SEAT), NOW))
                .contains(Reason.of(HOLDS_SEAT));
    }

    @Test
    void nobodyIsAskedMoreOftenThanTheBudgetOfAWeek() {
        var recent = NOW.minus(Duration.ofDays(6));
        var old = NOW.minus(Duration.ofDays(8));
        assertThat(Rule.budget(NEED, past(FITTING, List.of(recent, recent, recent), List.of(), List.of()), NOW))
                .contains(Reason.of(ASKED_OFTEN, 3));
        assertThat(Rule.budget(NEED, past(FITTING, List.of(recent, recent, old), List.of(), List.of()), NOW))
                .isEmpty();
    }

    @Test
    void whoComesByThemselvesHearsEveryObstacleAndOnlyThose() {
        Candidate wrong = busy(paused(born(skills(FITTING), OptionalInt.of(2012))));
        Candidate unasked = free(earlier(wish(wrong, Wish.NONE), Earlier.DECLINED), 1);
        assertThat(Matching.obstacles(NEED, unasked, NOW))
                .extracting(Reason::code)
                .containsExactly(LACKS_SKILL, TOO_YOUNG, PAUSED, BUSY);
    }
}
