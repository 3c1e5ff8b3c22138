package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.NewHours.Grade;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways to be there: the volunteer's own code, the fixed code of a place, a fence, never in two places at once. */
@JourneyTest
class WaysToBeThereTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Attendances attendances;

    @Autowired
    Records records;

    @Autowired
    Volunteers volunteers;

    Place place;
    Actor leader;
    Actor first;
    Call call;

    @BeforeEach
    void aLeaderAndAVolunteer() {
        place = world.fresh();
        leader = place.ask(() -> folk.barber(place, "周师傅"));
        first = place.ask(() -> folk.barber(place, "沈建英"));
        call = Call.at(place).ledBy(leader.id());
    }

    @Test
    void theLeaderScansTheVolunteersOwnCode() {
        place.inside(() -> {
            UUID id = opened(Particulars.NONE);
            activities.signUp(first, id);
            activities.signUp(leader, id);
            assertThatThrownBy(() -> attendances.ownCode(first, id)).hasMessageContaining("60 分钟");
            moveTo(call.start());
            OwnCode code = attendances.ownCode(first, id);
            assertThatThrownBy(() -> attendances.ownCode(folk.barber(place, "没名额"), id))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> attendances.scan(first, id, code.seat(), code.digits(), true))
                    .isInstanceOf(NotFound.class);
            OwnCode leaders = attendances.ownCode(leader, id);
            assertThatThrownBy(() -> attendances.scan(leader, id, leaders.seat(), leaders.digits(), true))
                    .hasMessageContaining("别人扫");
            assertThatThrownBy(() -> attendances.scan(leader, id, code.seat(), leaders.digits(), true))
                    .hasMessageContaining("过时");
            attendances.scan(leader, id, code.seat(), code.digits(), true);
            assertThatThrownBy(() -> attendances.scan(leader, id, code.seat(), code.digits(), true))
                    .isInstanceOf(Conflict.class);
            moveTo(call.start().plus(Duration.ofHours(2)));
            assertThatThrownBy(() -> attendances.scan(leader, id, code.seat(), code.digits(), false))
                    .hasMessageContaining("过时");
            attendances.scan(
                    leader, id, code.seat(), attendances.ownCode(first, id).digits(), false);
            assertThat(records.lines(first, first.id())).singleElement().satisfies(line -> {
                assertThat(line.grade()).isEqualTo(Grade.A);
                assertThat(line.evidence()).contains("负责人扫码");
            });
        });
    }

    @Test
    void aFenceAsksForOnePointAndKeepsOnlyTheDistance() {
        place.inside(() -> {
            UUID id = opened(new Particulars(Particulars.Kind.SERVICE, 200, "", ""));
            activities.signUp(first, id);
            moveTo(call.start());
            String code = activities.code(leader, id);
            assertThatThrownBy(() -> activities.checkIn(first, id, code)).hasMessageContaining("不想给位置");
            assertThatThrownBy(() -> activities.checkIn(first, id, code, Here.at(120.768, 30.828)))
                    .hasMessageContaining("1.9 公里");
            activities.checkIn(first, id, code, new Here(120.749, 30.828, "one phone"));
            assertThat(activities.attendance(leader, id)).singleElement().satisfies(there -> {
                assertThat(there.inBy()).isEqualTo(Proof.CODE);
                assertThat(there.metres()).isEqualTo(100);
            });
        });
    }

    @Test
    void aFenceNeedsAPlaceOnTheMapAndIsNotForHomes() {
        place.inside(() -> {
            NewCall tight = call.build().with(new Particulars(Particulars.Kind.SERVICE, 10, "", ""));
            assertThatThrownBy(() -> activities.openCall(place.starAdmin(), tight))
                    .isInstanceOfSatisfying(
                            Invalid.class, wrong -> assertThat(said(wrong)).contains("50 到 5000 米"));
            NewCall home =
                    call.atHome(UUID.randomUUID()).build().with(new Particulars(Particulars.Kind.SERVICE, 100, "", ""));
            assertThatThrownBy(() -> activities.openCall(place.starAdmin(), home))
                    .isInstanceOfSatisfying(
                            Invalid.class, wrong -> assertThat(said(wrong)).contains("上门的服务不限制签到距离"));
        });
    }

    @Test
    void theFixedCodeOfAPlaceCountsOnlyTogetherWithThePlace() {
        place.inside(() -> {
            UUID id = opened(Particulars.NONE);
            activities.signUp(first, id);
            assertThatThrownBy(() -> attendances.pointCode(
                            place.plumAdmin(), place.star().id()))
                    .isInstanceOf(NotFound.class);
            String code = attendances.pointCode(place.starAdmin(), place.star().id());
            assertThat(attendances.pointCode(place.starAdmin(), place.star().id()))
                    .isEqualTo(code);
            assertThat(attendances.atPoint(first, code)).isEmpty();
            moveTo(call.start());
            assertThat(attendances.atPoint(first, code))
                    .extracting(Activity::id)
                    .containsExactly(id);
            assertThatThrownBy(() -> attendances.checkInAt(first, code, id, Here.UNKNOWN))
                    .hasMessageContaining("请负责人扫您的码");
            assertThatThrownBy(() -> attendances.checkInAt(first, code, id, Here.at(120.76, 30.828)))
                    .hasMessageContaining("离集合地点还有");
            assertThatThrownBy(() -> attendances.checkOutAt(first, code, id)).hasMessageContaining("还没有签到");
            attendances.checkInAt(first, code, id, Here.at(120.7485, 30.828));
            String plum = attendances.pointCode(place.plumAdmin(), place.plum().id());
            assertThatThrownBy(() -> attendances.checkOutAt(first, plum, id)).hasMessageContaining("不在这里");
            moveTo(call.start().plus(Duration.ofHours(2)));
            attendances.renewPointCode(place.starAdmin(), place.star().id());
            assertThatThrownBy(() -> attendances.checkOutAt(first, code, id)).isInstanceOf(NotFound.class);
            String fresh = attendances.pointCode(place.starAdmin(), place.star().id());
            attendances.checkOutAt(first, fresh, id);
            assertThat(records.lines(first, first.id()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.grade()).isEqualTo(Grade.B));
        });
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        place.inside(() -> {
            UUID id = opened(Particulars.NONE);
            Call next = call.startingAt(call.start().plus(Duration.ofHours(2)));
            UUID after = activities.openCall(place.starAdmin(), next.build());
            activities.signUp(first, id);
            activities.signUp(first, after);
            moveTo(call.start());
            activities.checkIn(first, id, activities.code(leader, id));
            moveTo(next.start().minus(Duration.ofMinutes(20)));
            assertThatThrownBy(() -> activities.checkIn(first, after, activities.code(leader, after)))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("不能同时在两处");
            activities.checkOut(first, id, activities.code(leader, id));
            activities.checkIn(first, after, activities.code(leader, after));
        });
    }

    @Test
    void hoursTypedInForATimeSpentElsewhereAreRefused() {
        place.inside(() -> {
            UUID id = opened(Particulars.NONE);
            UUID other = activities.openCall(place.starAdmin(), call.build());
            Actor second = folk.barber(place, "陈国强");
            activities.signUp(first, id);
            activities.signUp(second, other);
            moveTo(call.start());
            activities.checkIn(first, id, activities.code(leader, id));
            activities.checkIn(second, other, activities.code(leader, other));
            Instant end = call.start().plus(Duration.ofMinutes(90));
            moveTo(end);
            assertThatThrownBy(() -> attendances.typeHours(
                            leader, other, volunteers.get(first, first.id()).number(), call.start(), end, "也帮了忙"))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("不能同时在两处");
        });
    }

    @Test
    void trainingIsKeptApartFromServing() {
        place.inside(() -> {
            UUID id = opened(new Particulars(Particulars.Kind.TRAINING, null, "笔记本", ""));
            activities.signUp(first, id);
            moveTo(call.start());
            activities.callRoll(leader, id, List.of(Attended.came(first.id())));
            moveTo(call.start().plus(Duration.ofHours(3)));
            activities.finish(leader, id);
            assertThat(records.lines(first, first.id()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.kind()).isEqualTo(NewHours.Kind.TRAINING));
            assertThat(records.total(first, first.id()).minutes()).isZero();
        });
    }

    @Test
    void theWayAndStandingByAreNotedApartOnceAndAreNoService() {
        place.inside(() -> {
            UUID id = opened(Particulars.NONE);
            activities.signUp(first, id);
            String number = volunteers.get(first, first.id()).number();
            Instant left = call.start().minus(Duration.ofMinutes(50));
            assertThatThrownBy(() -> travel(id, number, left)).isInstanceOf(Refused.class);
            moveTo(call.start());
            activities.callRoll(leader, id, List.of(Attended.came(first.id())));
            travel(id, number, left);
            assertThatThrownBy(() -> travel(id, number, left)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> travel(id, number, left.minus(Duration.ofHours(6))))
                    .isInstanceOf(Invalid.class);
            String own = volunteers.get(leader, leader.id()).number();
            assertThatThrownBy(() -> travel(id, own, left)).isInstanceOf(Refused.class);
            moveTo(call.start().plus(Duration.ofHours(2)));
            activities.finish(leader, id);
            Ledger ledger = records.ledger(first, first.id());
            assertThat(ledger.apart()).containsOnly(Map.entry(NewHours.Kind.TRAVEL, 50L));
            assertThat(ledger.services()).isEqualTo(1);
            assertThat(ledger.years().getFirst().minutes()).isEqualTo(120);
            assertThat(records.total(first, first.id()).minutes()).isEqualTo(120);
        });
    }

    private void travel(UUID id, String number, Instant from) {
        attendances.typeApart(leader, id, number, NewHours.Kind.TRAVEL, from, call.start(), "从镇上坐车来");
    }

    private static String said(Invalid wrong) {
        return wrong.problems().toString();
    }

    private UUID opened(Particulars more) {
        return activities.openCall(place.starAdmin(), call.build().with(more));
    }

    private void moveTo(Instant moment) {
        place.clock().moveTo(moment);
    }
}
