package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.ActivityEvent.Rescheduled;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Activities that come again: every Saturday, with holidays and exceptions; one, this and following, or all. */
@JourneyTest
class SeriesTest {
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
    WorkingDays calendar;

    @Autowired
    Heard heard;

    Place place;
    Actor star;
    Actor first;
    Actor second;
    Call call;

    @BeforeEach
    void twoVolunteers() {
        place = world.fresh();
        star = place.starAdmin();
        first = place.ask(() -> folk.volunteer(place, "沈建英", 0));
        second = place.ask(() -> folk.volunteer(place, "陈国强", 0));
        call = Call.at(place).needing(TWO);
    }

    @Test
    void everySaturdayWithHolidaysAndExceptionsFourWeeksAhead() {
        place.inside(() -> {
            calendar.take(place.centreAdmin(), "2026-03-28,休,假日\n2026-04-11,班,调休");
            UUID series = planning.repeat(star, call.build(), saturdays(List.of(LocalDate.of(2026, 4, 4))));
            assertThat(days(series)).containsExactly("2026-03-14", "2026-03-21");
            place.after(Duration.ofDays(14));
            assertThat(days(series)).containsExactly("2026-04-18");
            place.after(Duration.ofDays(1));
            assertThat(days(series)).as("nothing twice").containsExactly("2026-04-18");
            place.after(Duration.ofDays(40));
            assertThat(days(series))
                    .as("it ends when it ends")
                    .containsExactly("2026-05-09", "2026-05-16", "2026-05-23");
            assertThat(planning.series(star, series).weekdays()).containsExactly(DayOfWeek.SATURDAY);
        });
    }

    @Test
    void aHolidayDecreedLaterIsShownToThoseWhoRunItAndCallsNothingOff() {
        place.inside(() -> {
            UUID series = planning.repeat(star, call.build(), saturdays(List.of()));
            assertThat(planning.onHolidays(star)).isEmpty();
            calendar.take(place.centreAdmin(), "2026-03-21,班,调休\n2026-03-28,休,假日");
            assertThat(planning.onHolidays(star)).extracting(Activity::series).containsExactly(series, series);
            assertThat(planning.onHolidays(place.plumAdmin())).isEmpty();
            UUID soonest = planning.onHolidays(star).getFirst().id();
            planning.cancel(star, soonest, "那天要上班，改天再办", Scope.ONE);
            assertThat(planning.onHolidays(star)).hasSize(1);
        });
    }

    @Test
    void oneThisAndFollowingOrAllAreChangedEachOnItsOwnDay() {
        place.inside(() -> {
            UUID series = planning.repeat(star, call.build(), saturdays(List.of()));
            List<Activity> ahead = planning.ahead(star, series);
            assertThat(ahead).hasSize(4);
            UUID one = ahead.get(1).id();
            activities.signUp(first, ahead.get(3).id());
            planning.change(star, one, moved(one, Duration.ofHours(1)), Scope.ONE);
            assertThat(hours(series)).containsExactly(9, 10, 9, 9);
            UUID third = ahead.get(2).id();
            planning.change(star, third, moved(third, Duration.ofHours(5)), Scope.FOLLOWING);
            assertThat(hours(series)).containsExactly(9, 10, 14, 14);
            assertThat(heard.of(ahead.get(3).id(), Rescheduled.class)).hasSize(1);
            planning.change(star, one, moved(one, Duration.ofHours(-2)), Scope.ALL);
            assertThat(hours(series)).containsExactly(8, 8, 8, 8);
            assertThatThrownBy(() -> planning.change(star, one, moved(one, Duration.ofDays(1)), Scope.ALL))
                    .isInstanceOf(Invalid.class);
            place.after(Duration.ofDays(7));
            assertThat(hours(series))
                    .as("those put out later begin at the new time")
                    .containsOnly(8);
        });
    }

    @Test
    void aChangeThatDoesNotFitOneOfThemChangesNone() {
        place.inside(() -> {
            UUID series = planning.repeat(star, call.build(), saturdays(List.of()));
            List<Activity> ahead = planning.ahead(star, series);
            activities.signUp(first, ahead.get(2).id());
            activities.signUp(second, ahead.get(2).id());
            assertThatThrownBy(() -> planning.change(
                            star, ahead.getFirst().id(), seats(ahead.getFirst().id(), 1), Scope.ALL))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("2026-03-28 09:00 那一场改不了");
        });
        place.inside(() -> assertThat(activities
                        .list(star, ActivityQuery.calling(place.clock().instant(), 20))
                        .rows())
                .extracting(Activity::seats)
                .containsOnly(2));
    }

    @Test
    void callingOffThisAndFollowingEndsTheSeriesAndOneIsAnException() {
        place.inside(() -> {
            UUID series = planning.repeat(star, call.build(), saturdays(List.of()));
            List<Activity> ahead = planning.ahead(star, series);
            planning.cancel(star, ahead.get(1).id(), "场地修缮", Scope.ONE);
            assertThat(planning.ahead(star, series)).hasSize(3);
            activities.signUp(first, ahead.get(3).id());
            planning.cancel(star, ahead.get(2).id(), "队伍解散", Scope.FOLLOWING);
            assertThat(days(series)).containsExactly("2026-03-14");
            assertThat(heard.of(ahead.get(3).id(), ActivityEvent.Cancelled.class))
                    .singleElement()
                    .satisfies(off -> assertThat(off.holders()).containsExactly(first.id()));
            place.after(Duration.ofDays(2));
            assertThat(days(series)).containsExactly("2026-03-14");
            assertThatThrownBy(() -> planning.cancel(star, ahead.get(1).id(), "再来一次", Scope.ONE))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void aSeriesThatCannotBeIsToldField() {
        place.inside(() -> {
            Repeat sundays = new Repeat(Set.of(DayOfWeek.SUNDAY), 1, LocalDate.of(2028, 1, 1), true, List.of());
            assertThatThrownBy(() -> planning.repeat(star, call.build(), sundays))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactlyInAnyOrder("days", "until"));
            assertThatThrownBy(() -> new RepeatForm("yes", List.of("6"), "二", "明年", "", "2026-02-30").toRepeat())
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactlyInAnyOrder("weeks", "until", "except"));
            assertThat(new RepeatForm("yes", List.of("6"), "１", "2028/3/1", "", "2028-02-29，2028-2-26")
                            .toRepeat()
                            .except())
                    .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 2, 26));
        });
    }

    private Repeat saturdays(List<LocalDate> except) {
        return new Repeat(Set.of(DayOfWeek.SATURDAY), 1, LocalDate.of(2026, 5, 23), true, except);
    }

    private List<String> days(UUID series) {
        return planning.ahead(star, series).stream()
                .map(one -> ChinaTime.date(one.start()).toString())
                .toList();
    }

    private List<Integer> hours(UUID series) {
        return planning.ahead(star, series).stream()
                .map(one -> ChinaTime.local(one.start()).toLocalTime())
                .map(LocalTime::getHour)
                .toList();
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
}
