package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.records.Claim;
import org.mantianxing.records.Finished;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewDeclared;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.records.Sheet;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What makes an hour a record: the second pair of eyes, the legal term, what is typed, declared and disputed. */
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
        return Served.at(place, helper, LocalDateTime.of(2026, 3, 9, hour, 0), minutes);
    }
}
