package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats taken, refused, given back and filled again. */
@JourneyTest
class SeatTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Heard heard;

    @Test
    void aPersonTakesTheSeatOfTheirSkillAndLeavesTheGeneralOneToOthers() {
        Place place = world.fresh();
        place.inside(() -> {
            UUID id = activities.openCall(
                    place.starAdmin(),
                    Call.at(place)
                            .needing(new SeatNeed("haircut", 1), new SeatNeed("", 1))
                            .build());
            Actor barber = folk.barber(place, "理发师");
            Actor anybody = folk.volunteer(place, "热心人", 0);
            activities.signUp(barber, id);
            activities.signUp(anybody, id);
            assertThat(activities.seats(place.starAdmin(), id))
                    .extracting(Seat::skill, Seat::volunteer)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("haircut", barber.id()),
                            org.assertj.core.groups.Tuple.tuple("", anybody.id()));
            assertThat(activities.seats(barber, id))
                    .extracting(Seat::volunteer)
                    .containsExactlyInAnyOrder(barber.id(), null);
            assertThat(heard.of(id, ActivityEvent.Staffed.class)).hasSize(1);
        });
    }

    @Test
    void everyReasonAgainstIsSaidAtOnceWithWhatHelps() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor young = folk.volunteer(place, "小明", 0);
            folk.set(young, "birth_year", 2012);
            folk.set(young, "state", "PAUSED");
            UUID id = activities.openCall(place.starAdmin(), Call.at(place).build());
            assertThatThrownBy(() -> activities.signUp(young, id))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("需要会")
                    .hasMessageContaining("年满 16 周岁")
                    .hasMessageContaining("暂停")
                    .hasMessageContaining("恢复后就能报名");
            assertThat(activities.standing(young, id, false).obstacles()).hasSize(3);
            assertThatThrownBy(() -> activities.signUp(world.resident(7, "李阿婆"), id))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("登记成为志愿者");
        });
    }

    @Test
    void nobodyHoldsTwoSeatsAtTheSameTimeAndHearsOfTheOther() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor barber = folk.barber(place, "忙人");
            UUID first = activities.openCall(place.starAdmin(), Call.at(place).build());
            UUID second = activities.openCall(
                    place.starAdmin(),
                    Call.at(place)
                            .startingAt(Call.at(place).start().plus(Duration.ofHours(1)))
                            .build());
            UUID after = activities.openCall(
                    place.starAdmin(),
                    Call.at(place)
                            .startingAt(Call.at(place).start().plus(Duration.ofHours(2)))
                            .build());
            activities.signUp(barber, first);
            assertThatThrownBy(() -> activities.signUp(barber, second))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("天星社区义务理发")
                    .hasMessageContaining("冲突");
            assertThatThrownBy(() -> activities.signUp(barber, first)).isInstanceOf(Conflict.class);
            activities.signUp(barber, after);
            activities.cancel(place.starAdmin(), first, "下雨");
            assertThatThrownBy(() -> activities.signUp(barber, second)).isInstanceOf(Refused.class);
            activities.withdraw(barber, after);
            activities.signUp(barber, second);
        });
    }

    @Test
    void whoStandsByMovesUpWhenSomebodyLeavesAndIsTold() {
        Place place = world.fresh();
        place.inside(() -> {
            UUID id = activities.openCall(
                    place.starAdmin(),
                    Call.at(place).needing(new SeatNeed("haircut", 1)).build());
            Actor one = folk.barber(place, "第一");
            Actor two = folk.barber(place, "第二");
            Actor busy = folk.barber(place, "没空");
            assertThatThrownBy(() -> activities.standBy(two, id))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("直接报名");
            activities.signUp(one, id);
            activities.standBy(busy, id);
            activities.standBy(two, id);
            assertThat(activities.standing(two, id, false).waiting()).isEqualTo(1);
            UUID other = activities.openCall(place.starAdmin(), Call.at(place).build());
            activities.signUp(busy, other);
            place.clock().advance(Duration.ofDays(4).plusHours(1));
            activities.withdraw(one, id);
            assertThat(heard.of(id, ActivityEvent.SeatLeft.class))
                    .singleElement()
                    .satisfies(left -> assertThat(left.late()).isTrue());
            assertThat(heard.of(id, ActivityEvent.SeatTaken.class).getLast()).satisfies(taken -> {
                assertThat(taken.promoted()).isTrue();
                assertThat(taken.volunteer()).isEqualTo(two.id());
            });
            assertThat(activities.get(two, id).state()).isEqualTo(ActivityState.STAFFED);
            assertThat(heard.of(id, ActivityEvent.Unstaffed.class)).isEmpty();
            activities.withdraw(busy, id);
            assertThatThrownBy(() -> activities.withdraw(busy, id)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void whenNobodyStandsByTheCallIsOpenAgainAndOthersAreAsked() {
        Place place = world.fresh();
        place.inside(() -> {
            UUID id = activities.openCall(
                    place.starAdmin(),
                    Call.at(place).needing(new SeatNeed("haircut", 1)).build());
            Actor one = folk.barber(place, "反悔");
            activities.signUp(one, id);
            Actor two = folk.barber(place, "救场");
            place.after(Duration.ofMinutes(5));
            assertThat(heard.of(id, ActivityEvent.Offered.class)).isEmpty();
            activities.withdraw(one, id);
            assertThat(heard.of(id, ActivityEvent.Unstaffed.class)).hasSize(1);
            place.after(Duration.ofMinutes(1));
            assertThat(heard.of(id, ActivityEvent.Offered.class))
                    .extracting(ActivityEvent.Offered::volunteer)
                    .containsExactly(two.id());
            activities.accept(two, id);
            assertThat(activities.get(two, id).state()).isEqualTo(ActivityState.STAFFED);
        });
    }

    @Test
    void anInvitationOnlyCallTakesTheInvitedAndAnAgreementMustBeTicked() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor invited = folk.barber(place, "受邀");
            NewCall call = Call.at(place).invitedOnly().agreeing().build();
            UUID id = activities.openCall(place.starAdmin(), call);
            activities.offer(place.starAdmin(), id, invited.id());
            Actor uninvited = folk.barber(place, "没请");
            assertThatThrownBy(() -> activities.signUp(uninvited, id, true))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("受邀");
            assertThatThrownBy(() -> activities.accept(invited, id))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("协议");
            activities.accept(invited, id, true);
            assertThat(activities.steps(place.starAdmin(), id))
                    .extracting(ActivityStep::step)
                    .contains(ActivityStep.Kind.AGREED, ActivityStep.Kind.ACCEPTED);
        });
    }

    @Test
    void theYoungGoNeitherAtNightNorAloneToAHome() {
        Place place = world.fresh();
        place.inside(() -> {
            Call call = Call.at(place);
            assertThat(CallChecks.minAge(call.build())).isEqualTo(16);
            assertThat(CallChecks.minAge(call.lasting(Duration.ofHours(12)).build()))
                    .isEqualTo(18);
            assertThat(CallChecks.minAge(call.needing(new SeatNeed("", 1))
                            .atHome(UUID.randomUUID())
                            .build()))
                    .isEqualTo(18);
            assertThat(CallChecks.minAge(call.atHome(UUID.randomUUID()).build()))
                    .isEqualTo(16);
        });
    }
}
