package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.HoursEntry;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours from credit to correction. */
@JourneyTest
class RecordJourneyTest {
    @Autowired
    World world;

    @Autowired
    Records records;

    Place place;
    Actor helper;

    @BeforeEach
    void aVolunteer() {
        place = world.fresh();
        helper = place.ask(() -> world.resident(1, "沈建英"));
    }

    @Test
    void hoursAreCreditedOnceForEachActivity() {
        place.inside(() -> {
            UUID activity = Ids.at(World.MORNING);
            records.credit(place.starAdmin(), hours(activity, 120));
            records.credit(place.starAdmin(), hours(activity, 999));
            records.credit(place.starAdmin(), hours(Ids.at(World.MORNING), 30));
            assertThat(records.lines(helper, helper.id()))
                    .extracting(HoursLine::minutes)
                    .containsExactly(30, 120);
            assertThat(records.minutes(helper, helper.id())).isEqualTo(150);
        });
    }

    @Test
    void aCorrectionIsANewLineAndCanBeCorrectedItself() {
        place.inside(() -> {
            records.credit(place.starAdmin(), hours(Ids.at(World.MORNING), 120));
            HoursLine first = records.lines(helper, helper.id()).getFirst();
            records.correct(place.starAdmin(), first.id(), 90, "提前半小时离开");
            place.clock().advance(Duration.ofMinutes(1));
            HoursLine correction = records.lines(helper, helper.id()).getFirst();
            records.correct(place.northAdmin(), correction.id(), 105, "核对后只早走一刻钟");

            Ledger ledger = records.ledger(helper, helper.id());
            assertThat(ledger.lines()).hasSize(3).contains(first);
            assertThat(ledger.minutes()).isEqualTo(105).isEqualTo(records.minutes(helper, helper.id()));
            HoursEntry entry = ledger.entries().getFirst();
            assertThat(entry.corrections()).extracting(HoursLine::minutes).containsExactly(-30, 15);
            assertThat(entry.corrections()).extracting(HoursLine::recordedName).containsExactly("天**", "北**");
            assertThat(ledger.years()).containsExactly(new Ledger.Year(2026, 105, 1));
        });
    }

    @Test
    void twoCorrectionsAtOnceFollowOneAnother() throws InterruptedException {
        place.inside(() -> records.credit(place.starAdmin(), hours(Ids.at(World.MORNING), 120)));
        UUID line =
                place.ask(() -> records.lines(helper, helper.id()).getFirst().id());
        Thread[] both = {
            Thread.ofVirtual().start(() -> place.inside(() -> records.correct(place.starAdmin(), line, 60, "甲"))),
            Thread.ofVirtual().start(() -> place.inside(() -> records.correct(place.northAdmin(), line, 45, "乙")))
        };
        for (Thread one : both) {
            one.join();
        }
        place.inside(() -> assertThat(records.minutes(helper, helper.id())).isIn(60L, 45L));
    }

    @Test
    void onlyStaffOfThePlaceCorrectAndNobodyTheirOwn() {
        place.inside(() -> {
            records.credit(place.starAdmin(), hours(Ids.at(World.MORNING), 120));
            UUID line = records.lines(helper, helper.id()).getFirst().id();
            Actor stranger = world.resident(2, "王五");
            assertThatThrownBy(() -> records.correct(helper, line, 600, "想多一点")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> records.correct(place.plumAdmin(), line, 60, "不是我的站"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> records.lines(stranger, helper.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> records.minutes(stranger, helper.id())).isInstanceOf(NotFound.class);
            assertThat(records.lines(place.plumAdmin(), helper.id())).isEmpty();
            assertThat(records.lines(place.auditor(), helper.id())).hasSize(1);
            assertThatThrownBy(() -> records.correct(place.auditor(), line, 60, "审计只读"))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void staffCannotCorrectTheirOwnHours() {
        place.inside(() -> {
            helper = place.starAdmin();
            records.credit(place.northAdmin(), hours(Ids.at(World.MORNING), 120));
            UUID line = records.lines(helper, helper.id()).getFirst().id();
            assertThatThrownBy(() -> records.correct(helper, line, 600, "多记一点")).isInstanceOf(Refused.class);
        });
    }

    @Test
    void aCorrectionNeedsAReasonAndADifference() {
        place.inside(() -> {
            records.credit(place.starAdmin(), hours(Ids.at(World.MORNING), 120));
            UUID line = records.lines(helper, helper.id()).getFirst().id();
            assertThatThrownBy(() -> records.correct(place.starAdmin(), line, 120, " "))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.problems()).hasSize(2));
            assertThatThrownBy(() -> records.correct(place.starAdmin(), line, -1, "负数"))
                    .isInstanceOf(Invalid.class);
        });
    }

    private NewHours hours(UUID activity, int minutes) {
        Instant start = World.MORNING.minus(Duration.ofHours(3));
        return new NewHours(
                helper.id(),
                activity,
                null,
                NewHours.Kind.SERVICE,
                "上门理发",
                "天星社区",
                "haircut",
                "天星社区",
                place.star().path(),
                minutes,
                NewHours.Grade.B,
                "签到码 08:26，负责人点名 10:40",
                start,
                start.plus(Duration.ofHours(2)));
    }
}
