package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.ActivityEvent.Rescheduled;
import org.mantianxing.activities.ActivityEvent.SeatLeft;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing an activity under those who have signed up. */
@JourneyTest
class PlanningTest {
    private static final SeatNeed TWO = new SeatNeed("", 2);

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Planning planning;

    @Autowired
    Heard heard;

    Place place;
    Actor star;
    Actor first;
    Actor second;
    Actor third;
    Call call;

    @BeforeEach
    void threeVolunteers() {
        place = world.fresh();
        star = place.starAdmin();
        first = place.ask(() -> folk.volunteer(place, "沈建英", 0));
        second = place.ask(() -> folk.volunteer(place, "陈国强", 0));
        third = place.ask(() -> folk.volunteer(place, "吴小芳", 0));
        call = Call.at(place).needing(TWO);
    }

    @Test
    void whoHasAnotherTaskAtTheNewTimeIsReleasedWithoutBlameAndTheOthersAreTold() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            UUID other = activities.openCall(
                    star,
                    call.startingAt(call.start().plus(Duration.ofHours(5))).build());
            activities.signUp(first, id);
            activities.signUp(second, id);
            activities.signUp(first, other);
            activities.standBy(third, id);
            NewCall later = moved(id, Duration.ofHours(5));
            planning.change(star, id, later, Scope.ONE);
            assertThat(heard.of(id, Rescheduled.class)).singleElement().satisfies(told -> {
                assertThat(told.holders()).containsExactlyInAnyOrder(second.id(), third.id());
                assertThat(told.released()).containsExactly(first.id());
                assertThat(told.start()).isEqualTo(later.start());
            });
            assertThat(holders(id))
                    .as("the one on standby moved up")
                    .containsExactlyInAnyOrder(second.id(), third.id());
            assertThat(heard.of(id, SeatLeft.class)).isEmpty();
            Activity now = activities.get(star, id);
            assertThat(now.start()).isEqualTo(later.start());
            assertThat(now.sequence()).isEqualTo(1);
            assertThat(now.state()).isEqualTo(ActivityState.STAFFED);
            assertThat(activities.steps(star, id))
                    .extracting(step -> Packed.chinese(step.words()))
                    .anyMatch(words -> words.contains("时间从 2026-03-14 09:00 改到 2026-03-14 14:00"));
        });
    }

    @Test
    void whoWithdrawsBecauseItWasMovedIsNotLate() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            activities.signUp(first, id);
            activities.signUp(second, id);
            place.clock().moveTo(call.start().minus(Duration.ofHours(10)));
            NewCall later = planning.call(star, id)
                    .between(
                            call.start().plus(Duration.ofHours(3)),
                            call.start().plus(Duration.ofHours(5)),
                            place.clock().instant().plus(Duration.ofHours(1)));
            planning.change(star, id, later, Scope.ONE);
            activities.withdraw(first, id);
            assertThat(heard.of(id, SeatLeft.class))
                    .singleElement()
                    .satisfies(left -> assertThat(left.late()).isFalse());
        });
    }

    @Test
    void seatsMayBecomeMoreOrFewerButNobodyLosesTheirs() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            activities.signUp(first, id);
            activities.signUp(second, id);
            activities.standBy(third, id);
            assertThatThrownBy(() -> planning.change(star, id, seats(id, 1), Scope.ONE))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems().getFirst())
                                    .satisfies(one -> assertThat(one.field()).isEqualTo("seats"))
                                    .satisfies(one ->
                                            assertThat(one.words().chinese()).contains("已经报了 2 人，不能改成 1 个")));
            planning.change(star, id, seats(id, 5), Scope.ONE);
            assertThat(holders(id)).as("standby moved up at once").hasSize(3);
            assertThat(activities.get(star, id))
                    .satisfies(now -> assertThat(now.seats()).isEqualTo(5))
                    .satisfies(now -> assertThat(now.state()).isEqualTo(ActivityState.RECRUITING));
            planning.change(star, id, seats(id, 3), Scope.ONE);
            assertThat(activities.get(star, id).state()).isEqualTo(ActivityState.STAFFED);
            assertThat(heard.of(id, Rescheduled.class))
                    .as("nobody is told of more seats")
                    .isEmpty();
        });
    }

    @Test
    void whatHasBegunWasSignedOrAgreedWithAnOrderStays() {
        place.inside(() -> {
            UUID signed = activities.openCall(star, call.agreeing().build());
            activities.signUp(first, signed, true);
            NewCall other = planning.call(star, signed);
            assertThatThrownBy(() -> planning.change(star, signed, retold(other, "别的内容"), Scope.ONE))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems().toString()).contains("已经有人签了这份协议"));
            UUID ordered =
                    activities.openCall(star, call.serving(UUID.randomUUID()).build());
            assertThatThrownBy(() -> planning.change(star, ordered, moved(ordered, Duration.ofHours(1)), Scope.ONE))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> planning.change(place.plumAdmin(), signed, other, Scope.ONE))
                    .isInstanceOf(NotFound.class);
            place.clock().moveTo(call.start());
            assertThatThrownBy(() -> planning.change(star, signed, other, Scope.ONE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不能再改");
            activities.cancel(
                    star,
                    place.ask(() -> activities.openCall(
                            star,
                            call.startingAt(call.start().plus(Duration.ofDays(3)))
                                    .build())),
                    "下雨");
        });
    }

    @Test
    void theSameAgainLiesAheadAndLeavesTheOrderOut() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.serving(UUID.randomUUID()).build());
            place.clock().moveTo(call.start().plus(Duration.ofDays(20)));
            NewCall again = planning.copy(star, id);
            assertThat(again.origin()).isNull();
            assertThat(again.start()).isAfter(place.clock().instant());
            assertThat(ChinaTime.date(again.start()).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(activities.openCall(star, again)).isNotNull();
        });
    }

    private NewCall moved(UUID id, Duration by) {
        NewCall was = planning.call(star, id);
        Instant start = was.start().plus(by);
        return Copies.at(was, start);
    }

    private NewCall seats(UUID id, int count) {
        CallForm form = CallForm.of(planning.call(star, id));
        return new CallFormEdit(form).seats("", count).toNewCall(planning.call(star, id));
    }

    private static NewCall retold(NewCall call, String agreement) {
        return new CallFormEdit(CallForm.of(call)).agreement(agreement).toNewCall(call);
    }

    private List<UUID> holders(UUID id) {
        return activities.seats(star, id).stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .map(Seat::volunteer)
                .toList();
    }
}
