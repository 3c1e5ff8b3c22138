package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.mantianxing.kernel.ChinaTime;

/** When people do things: not at night, and staff in their working time. */
final class Day {
    private static final LocalTime UP = LocalTime.of(7, 0);
    private static final LocalTime BED = LocalTime.of(21, 30);
    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final LocalTime CLOSED = LocalTime.of(17, 30);

    private Day() {}

    /** {@code moment}, or the next morning when it is night. */
    static Instant awake(Instant moment) {
        return within(moment, UP, BED);
    }

    /** {@code moment}, or the evening before when it is night. */
    static Instant wasAwake(Instant moment) {
        LocalDateTime local = ChinaTime.local(moment);
        if (moment.equals(awake(moment))) {
            return moment;
        }
        LocalDate evening =
                local.toLocalTime().isBefore(UP) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return ChinaTime.instant(evening.atTime(BED)).minus(Duration.ofMinutes(local.getMinute() + 5L));
    }

    /** {@code moment}, or the next morning of the office; it is open every day. */
    static Instant office(Instant moment) {
        return within(moment, OPEN, CLOSED);
    }

    /** A moment of some day before or after today's date of {@code moment}. */
    static Instant at(Instant moment, int days, LocalTime time) {
        return ChinaTime.instant(ChinaTime.date(moment).plusDays(days).atTime(time));
    }

    private static Instant within(Instant moment, LocalTime from, LocalTime to) {
        LocalDateTime local = ChinaTime.local(moment);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(from) && time.isBefore(to)) {
            return moment;
        }
        LocalDate morning =
                time.isBefore(from) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        Duration spread = Duration.ofMinutes(Math.floorMod(moment.toEpochMilli() / 1000, 55));
        return ChinaTime.instant(morning.atTime(from)).plus(spread);
    }
}
