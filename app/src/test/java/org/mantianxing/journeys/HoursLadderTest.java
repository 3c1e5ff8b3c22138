package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.records.Claim;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.NewPolicy;
import org.mantianxing.records.Records;
import org.mantianxing.records.StarStep;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** How much of a day counts, who may add to it, stars, and rules that begin on a day. */
@JourneyTest
class HoursLadderTest {
    @Autowired
    World world;

    @Autowired
    Records records;

    @Autowired
    Accounts accounts;

    Place place;
    Actor helper;
    Actor leader;

    @BeforeEach
    void people() {
        place = world.fresh();
        helper = place.ask(() -> {
            Actor person = world.resident(1, "沈建英");
            accounts.grant(Actor.CLOCK, person.id(), Grant.of(Role.VOLUNTEER));
            return accounts.actor(person.id());
        });
        leader = place.ask(() -> world.resident(2, "带队的"));
    }

    @Test
    void eightHoursOfADayCountAtOnceTheRestGoesUp() {
        place.inside(() -> {
            records.credit(leader, hours(6, 300));
            records.credit(leader, hours(12, 300));
            assertThat(records.minutes(helper, helper.id())).isEqualTo(480);
            Claim rest = only(records.claims(place.northAdmin(), false));
            assertThat(rest.kind()).isEqualTo(Claim.Kind.LONG_DAY);
            assertThat(rest.minutes()).isEqualTo(120);
            assertThat(rest.desk()).isEqualTo(place.north().path());
            assertThat(records.claims(place.starAdmin(), false)).isEmpty();
            assertThatThrownBy(() -> records.grant(place.starAdmin(), rest.id(), 120, ""))
                    .isInstanceOf(NotFound.class);

            records.grant(place.northAdmin(), rest.id(), 90, "核对过签到");
            assertThat(records.minutes(helper, helper.id())).isEqualTo(570);
            assertThatThrownBy(() -> records.grant(place.northAdmin(), rest.id(), 120, ""))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void moreThanTwelveHoursOfADayOnlyTheCentreDecides() {
        place.inside(() -> {
            records.credit(leader, hours(0, 480));
            records.credit(leader, hours(9, 300));
            Claim rest = only(records.claims(place.centreAdmin(), false));
            assertThat(rest.desk()).isEqualTo(place.centre().path());
            assertThat(records.claims(place.northAdmin(), false)).isEmpty();
            records.refuse(place.centreAdmin(), rest.id(), "人不能连续服务这么久");
            assertThat(records.minutes(helper, helper.id())).isEqualTo(480);
        });
    }

    @Test
    void aCorrectionClimbsTheSameLadder() {
        place.inside(() -> {
            records.credit(leader, hours(6, 300));
            UUID line = records.lines(helper, helper.id()).getFirst().id();
            assertThatThrownBy(() -> records.correct(place.starAdmin(), line, 600, "其实是十小时"))
                    .isInstanceOf(Refused.class);
            records.correct(place.northAdmin(), line, 600, "其实是十小时");
            assertThatThrownBy(() -> records.correct(place.northAdmin(), line, 800, "再多一点"))
                    .isInstanceOf(Refused.class);
            records.correct(place.centreAdmin(), line, 800, "再多一点");
            records.correct(place.starAdmin(), line, 0, "是单位开会", "MEETING");
            HoursLine last = records.lines(helper, helper.id()).getFirst();
            assertThat(last.code()).isEqualTo("MEETING");
            assertThat(last.reason()).isEqualTo("开会、听报告：是单位开会");
            assertThat(records.minutes(helper, helper.id())).isZero();
        });
    }

    @Test
    void anObjectionIsNoWayAroundTheLadder() {
        place.inside(() -> {
            records.credit(leader, hours(6, 300));
            records.dispute(
                    helper, records.lines(helper, helper.id()).getFirst().id(), 600, "其实是十小时");
            UUID claim = only(records.claims(place.starAdmin(), false)).id();
            assertThatThrownBy(() -> records.grant(place.starAdmin(), claim, 600, ""))
                    .isInstanceOf(Refused.class);
            assertThat(records.claim(helper, claim).open()).isTrue();
            records.grant(place.northAdmin(), claim, 600, "问过现场");
            assertThat(records.minutes(helper, helper.id())).isEqualTo(600);
        });
    }

    @Test
    void starsAreGivenByRuleAndTakenBackWhenHoursAreCorrected() {
        place.inside(() -> {
            for (int day = 1; day <= 13; day++) {
                records.credit(leader, hoursOn(day, 480));
            }
            assertThat(records.total(helper, helper.id()).star()).isEqualTo(1);
            UUID line = records.lines(helper, helper.id()).getFirst().id();
            records.correct(place.starAdmin(), line, 30, "早走");
            assertThat(records.total(helper, helper.id()).star()).isZero();
            assertThat(records.stars(helper, helper.id()))
                    .extracting(StarStep::star, StarStep::given)
                    .containsExactly(tuple(1, true), tuple(1, false));
        });
    }

    @Test
    void aRuleHoldsFromItsDayOnAndChangesNothingBefore() {
        place.inside(() -> {
            NewPolicy strict = policy(LocalDate.of(2026, 3, 10), 240, List.of(5, 10));
            assertThatThrownBy(() -> records.decide(place.starAdmin(), strict)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            records.decide(place.centreAdmin(), policy(LocalDate.of(2026, 3, 1), 30, List.of(10, 5))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.problems()).hasSize(3));
            records.decide(place.centreAdmin(), strict);
            records.credit(leader, hours(6, 300));
            assertThat(records.minutes(helper, helper.id())).isEqualTo(300);
            assertThat(records.total(helper, helper.id()).star()).isZero();
            place.clock().advance(Duration.ofDays(2));
            records.credit(leader, hoursAt(LocalDateTime.of(2026, 3, 11, 6, 0), 300));
            assertThat(records.minutes(helper, helper.id())).isEqualTo(540);
            assertThat(records.total(helper, helper.id()).star()).isEqualTo(1);
            assertThat(points()).as("5 hours at 10, then 4 at 20").isEqualTo(130);
            UUID first = records.ledger(helper, helper.id())
                    .entries()
                    .getLast()
                    .first()
                    .id();
            records.correct(place.starAdmin(), first, 90, "早走");
            assertThat(points()).as("points are corrected with the hours").isEqualTo(95);
        });
    }

    private long points() {
        return records.points(helper, records.ledger(helper, helper.id()));
    }

    @Test
    void manyWhoCreditOneDayAtOnceNeverPassItsLimit() throws InterruptedException {
        Thread[] all = new Thread[12];
        for (int i = 0; i < all.length; i++) {
            NewHours some = place.ask(() -> hours(6, 90));
            all[i] = Thread.ofVirtual().start(() -> place.inside(() -> records.credit(leader, some)));
        }
        for (Thread one : all) {
            one.join();
        }
        place.inside(() -> {
            assertThat(records.minutes(helper, helper.id())).isEqualTo(480);
            assertThat(records.ledger(helper, helper.id()).minutes()).isEqualTo(480);
            int waiting =
                    records.ownClaims(helper).stream().mapToInt(Claim::minutes).sum();
            assertThat(waiting).isEqualTo(12 * 90 - 480);
        });
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private NewPolicy policy(LocalDate from, int day, List<Integer> stars) {
        return new NewPolicy(from, day, 720, 60, 15, 45, 10, 15, stars, 20, "区文明办〔2026〕3 号");
    }

    private NewHours hours(int hour, int minutes) {
        return Served.at(place, helper, LocalDateTime.of(2026, 3, 9, hour, 0), minutes);
    }

    private NewHours hoursOn(int day, int minutes) {
        return hoursAt(LocalDateTime.of(2026, 2, day, 8, 0), minutes);
    }

    private NewHours hoursAt(LocalDateTime at, int minutes) {
        return Served.at(place, helper, at, minutes);
    }
}
