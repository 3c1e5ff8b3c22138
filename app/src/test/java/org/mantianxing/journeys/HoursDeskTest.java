package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.records.Claim;
import org.mantianxing.records.Finished;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewDeclared;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.NewPolicy;
import org.mantianxing.records.Records;
import org.mantianxing.records.Sheet;
import org.mantianxing.records.StarStep;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What makes an hour a record: the ladder of the day, the second pair of eyes, the legal term, disputes, stars. */
@JourneyTest
class HoursDeskTest {
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
    void theSiteConfirmsAndNobodyConfirmsWhatIsTheirs() {
        place.inside(() -> {
            UUID activity = finished(place.starAdmin(), helper, 120);
            assertThat(only(records.sheets(place.starAdmin(), false)).minutes()).isEqualTo(120);
            assertThatThrownBy(() -> records.confirm(place.starAdmin(), activity, true))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> records.confirm(place.plumAdmin(), activity, true))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> records.confirm(place.auditor(), activity, true))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> records.confirm(place.northAdmin(), activity, false))
                    .isInstanceOf(Invalid.class);
            records.confirm(place.northAdmin(), activity, true);
            assertThatThrownBy(() -> records.confirm(place.centreAdmin(), activity, true))
                    .isInstanceOf(Conflict.class);
            Sheet sheet = records.sheet(place.auditor(), activity);
            assertThat(sheet.state()).isEqualTo(Sheet.State.CONFIRMED);
            assertThat(sheet.confirmedName()).isEqualTo("北**");
            assertThat(records.sheets(place.starAdmin(), false)).isEmpty();
            assertThat(only(records.sheets(place.starAdmin(), true)).activity()).isEqualTo(activity);
        });
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneHearsThatItIsDone() throws InterruptedException {
        UUID activity = place.ask(() -> finished(leader, helper, 120));
        AtomicInteger done = new AtomicInteger();
        AtomicInteger late = new AtomicInteger();
        Thread[] both = {
            confirming(place.northAdmin(), activity, done, late), confirming(place.starAdmin(), activity, done, late)
        };
        for (Thread one : both) {
            one.join();
        }
        assertThat(done.get()).isEqualTo(1);
        assertThat(late.get()).isEqualTo(1);
    }

    private Thread confirming(Actor actor, UUID activity, AtomicInteger done, AtomicInteger late) {
        return Thread.ofVirtual()
                .start(() -> place.inside(() -> {
                    try {
                        records.confirm(actor, activity, true);
                        done.incrementAndGet();
                    } catch (Conflict e) {
                        late.incrementAndGet();
                    }
                }));
    }

    @Test
    void afterTenWorkingDaysTheLevelAboveHasIt() {
        place.inside(() -> {
            UUID activity = finished(leader, helper, 120);
            Sheet sheet = records.sheet(place.starAdmin(), activity);
            assertThat(ChinaTime.date(sheet.dueAt())).isEqualTo(LocalDate.of(2026, 3, 23));
            place.after(Duration.between(World.MORNING, sheet.dueAt().minus(Duration.ofHours(1))));
            assertThat(records.sheet(place.starAdmin(), activity).desk())
                    .isEqualTo(place.star().path());
            place.after(Duration.ofMinutes(71));
            Sheet lifted = records.sheet(place.starAdmin(), activity);
            assertThat(lifted.desk()).isEqualTo(place.north().path());
            assertThat(lifted.late(place.clock().instant())).isTrue();
            assertThat(records.waiting(place.starAdmin())).isEqualTo(new Records.Waiting(1, 1));
            records.confirm(place.starAdmin(), activity, true);
            assertThat(records.waiting(place.centreAdmin())).isEqualTo(new Records.Waiting(0, 0));
        });
    }

    @Test
    void whatIsTypedInCountsWhenASecondPersonHasLooked() {
        place.inside(() -> {
            records.type(place.starAdmin(), hours(6, 120), "来帮忙没报名");
            assertThat(records.minutes(helper, helper.id())).isZero();
            Claim typed = only(records.claims(place.starAdmin(), false));
            assertThatThrownBy(() -> records.grant(place.starAdmin(), typed.id(), 120, ""))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> records.grant(place.northAdmin(), typed.id(), 121, ""))
                    .isInstanceOf(Invalid.class);
            records.grant(place.northAdmin(), typed.id(), 120, "问过现场的人");
            HoursLine line = only(records.lines(helper, helper.id()));
            assertThat(line.grade()).isEqualTo(NewHours.Grade.D);
            assertThat(line.minutes()).isEqualTo(120);
            assertThat(line.evidence()).contains("天**", "北**");
        });
    }

    @Test
    void hoursServedElsewhereStayMarkedAsDeclared() {
        place.inside(() -> {
            records.declare(helper, declared("杭州亚残运会志愿服务", 240));
            assertThatThrownBy(() -> records.declare(helper, declared("杭州亚残运会志愿服务", 240)))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> records.declare(leader, declared("别的", 60)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> records.declare(helper, declared(" ", 10_000)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.problems()).hasSize(2));
            Claim claim = only(records.claims(place.starAdmin(), false));
            records.grant(place.starAdmin(), claim.id(), 180, "证明上是三小时");
            assertThat(only(records.lines(helper, helper.id())).declared()).isTrue();
            assertThat(records.total(helper, helper.id()).minutes()).isZero();
            assertThat(records.total(helper, helper.id()).declared()).isEqualTo(180);
        });
    }

    @Test
    void aVolunteerMayDisputeWithinTheDaysOfTheRule() {
        place.inside(() -> {
            records.credit(leader, hours(6, 120));
            UUID line = only(records.lines(helper, helper.id())).id();
            records.dispute(helper, line, 180, "我五点才走");
            assertThatThrownBy(() -> records.dispute(helper, line, 200, "再说一次")).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> records.dispute(leader, line, 200, "不是我的")).isInstanceOf(NotFound.class);
            Claim claim = only(records.claims(place.starAdmin(), false));
            records.withdraw(helper, claim.id());
            records.dispute(helper, line, 180, "我五点才走");
            Claim again = only(records.claims(place.starAdmin(), false));
            records.grant(place.starAdmin(), again.id(), 150, "四点半走的");
            assertThat(records.minutes(helper, helper.id())).isEqualTo(150);
            place.clock().advance(Duration.ofDays(16));
            assertThatThrownBy(() -> records.dispute(helper, line, 180, "晚了")).isInstanceOf(Refused.class);
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
        });
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

    private UUID finished(Actor by, Actor who, int minutes) {
        NewHours hours = hours(6, minutes);
        assertThat(hours.volunteer()).isEqualTo(who.id());
        records.credit(by, hours);
        records.propose(
                by,
                new Finished(hours.activity(), "上门理发", "天星社区", place.star().path(), hours.started(), hours.ended()));
        return hours.activity();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private NewPolicy policy(LocalDate from, int day, List<Integer> stars) {
        return new NewPolicy(from, day, 720, 60, 15, 45, 10, 15, stars, "区文明办〔2026〕3 号");
    }

    private NewDeclared declared(String title, int minutes) {
        return new NewDeclared(
                title,
                "杭州市残联",
                "elder",
                "杭州",
                place.star().path(),
                World.MORNING.minus(Duration.ofDays(3)),
                minutes,
                "有对方的证明",
                List.of());
    }

    private NewHours hours(int hour, int minutes) {
        return hoursAt(LocalDateTime.of(2026, 3, 9, hour, 0), minutes);
    }

    private NewHours hoursOn(int day, int minutes) {
        return hoursAt(LocalDateTime.of(2026, 2, day, 8, 0), minutes);
    }

    private NewHours hoursAt(LocalDateTime at, int minutes) {
        Instant start = ChinaTime.instant(at);
        return new NewHours(
                helper.id(),
                Ids.at(World.MORNING),
                null,
                NewHours.Kind.SERVICE,
                "上门理发",
                "天星社区",
                "haircut",
                "天星社区活动室",
                place.star().path(),
                minutes,
                NewHours.Grade.B,
                "",
                start,
                start.plus(Duration.ofMinutes(minutes)));
    }
}
