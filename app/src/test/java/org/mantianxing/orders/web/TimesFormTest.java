package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.orders.TimeSlot;

/** Times as a form asks for them. */
class TimesFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void whatIsFilledInIsReadBack() {
        TimeSlot exact = new TimeSlot(
                ChinaTime.instant(LocalDateTime.of(2026, 3, 15, 9, 15)),
                ChinaTime.instant(LocalDateTime.of(2026, 3, 15, 10, 0)));
        List<TimeSlot> times = List.of(exact, HalfDay.MORNING.on(DAY), HalfDay.EVENING.on(DAY));
        assertThat(TimesForm.read(TimesForm.fill(Typed.nothing(), times), 60)).isEqualTo(times);
    }

    @Test
    void theHalvesOfTodayThatArePastAreClosed() {
        List<DayChoice> days = DayChoice.from(ChinaTime.instant(DAY.atTime(9, 0)), 0, Set.of());
        assertThat(days).hasSize(14);
        assertThat(days.getFirst()).isEqualTo(new DayChoice(DAY, Set.of(HalfDay.AFTERNOON, HalfDay.EVENING)));
        List<DayChoice> late = DayChoice.from(ChinaTime.instant(DAY.atTime(22, 0)), 0, Set.of());
        assertThat(late).hasSize(14);
        assertThat(late.getFirst().day()).isEqualTo(DAY.plusDays(1));
    }

    @Property(tries = 60)
    void allThatIsOfferedIsToComeAndInTime(
            @ForAll @IntRange(max = 1439) int minute, @ForAll @IntRange(max = 40) int lead) {
        var now = ChinaTime.instant(DAY.atStartOfDay().plusMinutes(minute));
        for (DayChoice choice : DayChoice.from(now, lead, Set.of())) {
            assertThat(choice.day()).isAfterOrEqualTo(DAY.plusDays(lead));
            choice.open()
                    .forEach(half -> assertThat(half.on(choice.day()).start()).isAfter(now));
        }
    }

    @Property(tries = 100)
    void nothingTypedIsMoreThanAProblem(@ForAll String time, @ForAll String day, @ForAll String from) {
        Typed typed = Typed.nothing().with("time", time).with("day", day).with("from", from);
        try {
            assertThat(TimesForm.read(typed, 60)).hasSizeLessThanOrEqualTo(3);
        } catch (Invalid invalid) {
            assertThat(invalid.problems()).isNotEmpty();
        }
    }
}
