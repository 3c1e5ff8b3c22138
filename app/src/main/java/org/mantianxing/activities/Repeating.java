package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Activities that come again: put out four weeks ahead, each of them an activity of its own. */
@Component
class Repeating {
    private static final int AHEAD_DAYS = 28;
    private final SeriesStore store;
    private final Calls calls;
    private final WorkingDays calendar;
    private final Clock clock;

    Repeating(SeriesStore store, Calls calls, WorkingDays calendar, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Puts the first ones out; the others follow by themselves. */
    UUID begin(Actor actor, NewCall wanted, Repeat repeat) {
        LocalDate first = ChinaTime.date(wanted.start());
        new Checks()
                .that(!repeat.days().isEmpty(), "days", "请选星期几")
                .that(repeat.days().contains(first.getDayOfWeek()), "days", "第一次的日期要落在选好的星期几上")
                .that(
                        repeat.weeks() >= 1 && repeat.weeks() <= Repeat.MOST_WEEKS,
                        "weeks",
                        "最多隔 {0} 周一次",
                        Repeat.MOST_WEEKS)
                .that(!repeat.until().isBefore(first), "until", "最后一天要在第一次之后")
                .that(!repeat.until().isAfter(first.plusYears(1)), "until", "一个系列最长一年，到时候可以接着办")
                .that(wanted.origin() == null, "days", "订单的活动不能办成系列")
                .done();
        NewCall call = calls.checked(actor, wanted);
        Instant now = clock.instant();
        Whose whose = calls.whose(actor, call, null, null);
        Series series = new Series(
                Ids.at(now),
                whose.path(),
                call.site(),
                call.team(),
                whose.organiser(),
                Series.bits(repeat.days()),
                repeat.weeks(),
                first,
                repeat.until(),
                repeat.skipHolidays(),
                first.minusDays(1));
        store.insert(series, call, actor.id(), now);
        repeat.except().forEach(day -> store.skip(series.id(), day));
        plan(actor, series.id());
        return series.id();
    }

    /** Puts out what is still missing of the next four weeks. */
    void plan(Actor actor, UUID id) {
        Series series = store.lock(id).orElseThrow(NotFound::new);
        LocalDate horizon = ChinaTime.today(clock).plusDays(AHEAD_DAYS);
        LocalDate far = series.firstDay().isAfter(horizon) ? series.firstDay() : horizon;
        NewCall call = store.call(id);
        LocalTime at = ChinaTime.local(call.start()).toLocalTime();
        for (LocalDate day : series.dates(series.plannedUntil().plusDays(1), far, leftOut(series))) {
            Instant start = ChinaTime.instant(day.atTime(at));
            NewCall next = Copies.at(call, start);
            if (next.replyBy().isAfter(clock.instant())) {
                calls.put(actor, next, new Whose(series.path(), series.organiser(), actor.account(), id, day, null));
            }
        }
        store.planned(id, far);
    }

    /** What is due at this moment, by the clock. */
    List<UUID> due() {
        return store.due(ChinaTime.today(clock).plusDays(AHEAD_DAYS));
    }

    /** Those that are out and fall on a day that their series would leave out now. */
    List<Activity> onHolidays() {
        LocalDate today = ChinaTime.today(clock);
        List<LocalDate> days = IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                .boxed()
                .flatMap(year -> calendar.list(Actor.CLOCK, year).stream())
                .map(WorkingDays.Day::day)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(AHEAD_DAYS * 2L)))
                .toList();
        return days.isEmpty() ? List.of() : store.onDays(days, clock.instant());
    }

    private Predicate<LocalDate> leftOut(Series series) {
        Set<LocalDate> out = new HashSet<>(store.skipped(series.id()));
        if (series.skipHolidays()) {
            IntStream.rangeClosed(series.firstDay().getYear(), series.until().getYear())
                    .forEach(year -> calendar.list(Actor.CLOCK, year).forEach(day -> out.add(day.day())));
        }
        return out::contains;
    }
}
