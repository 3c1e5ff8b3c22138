package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewHours.Grade;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The day itself: check-in, roll call, the hours that follow, and the days on which nobody came. */
@JourneyTest
class DayTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Records records;

    @Autowired
    Heard heard;

    @Test
    void fromTheCodeAtThePlaceToHoursByTheirEvidence() {
        Place place = world.fresh();
        place.inside(() -> {
            Call call = Call.at(place).needing(new SeatNeed("", 5));
            UUID id = activities.openCall(place.starAdmin(), call.build());
            Actor byCode = folk.volunteer(place, "全签", 0);
            Actor half = folk.volunteer(place, "半签", 0);
            Actor called = folk.volunteer(place, "点到", 0);
            Actor forgot = folk.volunteer(place, "忘签", 0);
            Actor missing = folk.volunteer(place, "没来", 0);
            List.of(byCode, half, called, forgot, missing).forEach(one -> activities.signUp(one, id));
            assertThatThrownBy(() -> activities.code(place.starAdmin(), id))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("60 分钟");
            moveTo(place, call.start().minus(Duration.ofMinutes(20)));
            String code = activities.code(place.starAdmin(), id);
            assertThatThrownBy(() -> activities.code(byCode, id)).isInstanceOf(NotFound.class);
            activities.checkIn(byCode, id, code);
            assertThat(activities.get(byCode, id).state()).isEqualTo(ActivityState.UNDER_WAY);
            assertThatThrownBy(() -> activities.checkIn(byCode, id, code)).isInstanceOf(Conflict.class);
            place.clock().advance(Duration.ofSeconds(30));
            activities.checkIn(half, id, code);
            activities.checkIn(forgot, id, activities.code(place.starAdmin(), id));
            assertThatThrownBy(() -> activities.checkOut(called, id, code)).isInstanceOf(Refused.class);
            assertThat(heard.of(id, ActivityEvent.Began.class)).hasSize(1);
            assertThatThrownBy(() -> activities.withdraw(called, id)).isInstanceOf(Conflict.class);
            moveTo(place, call.start().plus(Duration.ofMinutes(110)));
            activities.checkOut(byCode, id, activities.code(place.starAdmin(), id));
            HoursLine atOnce = line(byCode);
            assertThat(atOnce.recordedName()).isEqualTo("系统");
            activities.callRoll(
                    place.starAdmin(),
                    id,
                    List.of(
                            Attended.came(half.id()),
                            new Attended(
                                    called.id(),
                                    true,
                                    call.start(),
                                    call.start().plus(Duration.ofMinutes(75)),
                                    ""),
                            Attended.absent(missing.id())));
            assertThatThrownBy(() -> activities.callRoll(place.starAdmin(), id, List.of(Attended.absent(forgot.id()))))
                    .isInstanceOf(Conflict.class);
            moveTo(place, call.start().plus(Duration.ofMinutes(125)));
            activities.finish(place.starAdmin(), id);
            assertThat(line(byCode).grade()).isEqualTo(Grade.A);
            assertThat(line(byCode).minutes()).isEqualTo(120);
            assertThat(line(byCode).evidence()).contains("签到码");
            assertThat(line(half).grade()).isEqualTo(Grade.B);
            assertThat(line(called).grade()).isEqualTo(Grade.C);
            assertThat(line(called).minutes()).isEqualTo(60);
            assertThat(line(forgot).grade()).isEqualTo(Grade.D);
            assertThat(line(forgot).minutes()).isEqualTo(120);
            assertThat(records.lines(missing, missing.id())).isEmpty();
            assertThat(heard.of(id, ActivityEvent.Finished.class))
                    .singleElement()
                    .satisfies(end -> {
                        assertThat(end.came()).hasSize(4);
                        assertThat(end.missed()).containsExactly(missing.id());
                    });
            assertThatThrownBy(() -> activities.finish(place.starAdmin(), id)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void aWrongCodeIsRefusedAndTenAnHourAreEnough() {
        Place place = world.fresh();
        place.inside(() -> {
            Call call = Call.at(place);
            UUID id = activities.openCall(place.starAdmin(), call.build());
            Actor barber = folk.barber(place, "手滑");
            activities.signUp(barber, id);
            moveTo(place, call.start());
            String old = activities.code(place.starAdmin(), id);
            place.clock().advance(Duration.ofSeconds(121));
            assertThatThrownBy(() -> activities.checkIn(barber, id, old))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("签到码不对");
            for (int i = 0; i < 9; i++) {
                assertThatThrownBy(() -> activities.checkIn(barber, id, "<script>"))
                        .isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> activities.checkIn(barber, id, activities.code(place.starAdmin(), id)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("10 次");
            place.clock().advance(Duration.ofMinutes(61));
            activities.checkIn(barber, id, activities.code(place.starAdmin(), id));
        });
    }

    @Test
    void theVolunteerWhoLeadsCallsTheRollOfOthersButNotTheirOwn() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor leader = folk.barber(place, "队长");
            Actor mate = folk.barber(place, "队员");
            Call call = Call.at(place).ledBy(leader.id());
            UUID id = activities.openCall(place.starAdmin(), call.build());
            activities.signUp(leader, id);
            activities.signUp(mate, id);
            moveTo(place, call.start());
            activities.callRoll(leader, id, List.of(Attended.came(mate.id())));
            assertThat(heard.of(id, ActivityEvent.Began.class)).hasSize(1);
            assertThatThrownBy(() -> activities.callRoll(leader, id, List.of(Attended.came(leader.id()))))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> activities.callRoll(mate, id, List.of(Attended.came(leader.id()))))
                    .isInstanceOf(NotFound.class);
            activities.checkIn(leader, id, activities.code(leader, id));
        });
    }

    @Test
    void aForgottenRollIsClosedByTheClock() {
        Place place = world.fresh();
        place.inside(() -> {
            Call call = Call.at(place);
            UUID id = activities.openCall(place.starAdmin(), call.build());
            Actor barber = folk.barber(place, "独自");
            activities.signUp(barber, id);
            moveTo(place, call.start());
            activities.checkIn(barber, id, activities.code(place.starAdmin(), id));
            place.after(Duration.ofHours(9));
            assertThat(activities.get(barber, id).state()).isEqualTo(ActivityState.FINISHED);
            assertThat(line(barber).grade()).isEqualTo(Grade.D);
        });
    }

    @Test
    void withoutAnybodyForASkillItIsUnmetBeforeTheStartAndSaysWhatWasTried() {
        Place place = world.fresh();
        place.inside(() -> {
            Call call = Call.at(place).needing(new SeatNeed("haircut", 1), new SeatNeed("", 2));
            UUID id = activities.openCall(place.starAdmin(), call.build());
            Actor anybody = folk.volunteer(place, "帮手", 0);
            activities.signUp(anybody, id);
            moveTo(place, call.start().minus(Duration.ofHours(12)));
            place.after(Duration.ofMinutes(1));
            Activity now = activities.get(anybody, id);
            assertThat(now.state()).isEqualTo(ActivityState.UNMET);
            assertThat(Packed.chinese(now.endedWords())).contains("共发出 0 份邀请", "需要 3 人，报名 1 人");
            assertThat(heard.of(id, ActivityEvent.Unmet.class).getFirst().holders())
                    .containsExactly(anybody.id());
        });
    }

    @Test
    void withOneForEachSkillItGoesOnAndWhoLeavesThenIsReplacedUntilTheStart() {
        Place place = world.fresh();
        place.inside(() -> {
            Call call = Call.at(place).needing(new SeatNeed("", 3));
            UUID id = activities.openCall(place.starAdmin(), call.build());
            Actor one = folk.volunteer(place, "一人", 0);
            activities.signUp(one, id);
            moveTo(place, call.start().minus(Duration.ofHours(11)));
            place.after(Duration.ofMinutes(1));
            assertThat(activities.get(one, id).state()).isEqualTo(ActivityState.RECRUITING);
            activities.withdraw(one, id);
            place.after(Duration.ofMinutes(1));
            assertThat(activities.get(one, id).state()).isEqualTo(ActivityState.RECRUITING);
            moveTo(place, call.start());
            place.after(Duration.ofMinutes(1));
            assertThat(activities.get(one, id).state()).isEqualTo(ActivityState.UNMET);
        });
    }

    @Test
    void nobodyCameIsUnmetTooAndCancellingTellsEverybody() {
        Place place = world.fresh();
        place.inside(() -> {
            Call call = Call.at(place).needing(new SeatNeed("haircut", 1));
            UUID id = activities.openCall(place.starAdmin(), call.build());
            Actor holder = folk.barber(place, "有名额");
            Actor waiting = folk.barber(place, "候补");
            activities.signUp(holder, id);
            activities.standBy(waiting, id);
            UUID other = activities.openCall(
                    place.starAdmin(),
                    call.startingAt(call.start().plus(Duration.ofDays(1))).build());
            activities.signUp(holder, other);
            activities.cancel(place.starAdmin(), id, "场地停电");
            assertThat(heard.of(id, ActivityEvent.Cancelled.class).getFirst().holders())
                    .containsExactlyInAnyOrder(holder.id(), waiting.id());
            moveTo(place, call.start().plus(Duration.ofDays(1)));
            place.after(Duration.ofHours(9));
            assertThat(activities.get(holder, other).state()).isEqualTo(ActivityState.UNMET);
            assertThat(activities.get(holder, other).endedWords()).contains("没有到场");
        });
    }

    private HoursLine line(Actor volunteer) {
        return records.lines(volunteer, volunteer.id()).getFirst();
    }

    private static void moveTo(Place place, Instant moment) {
        place.clock().moveTo(moment);
    }
}
