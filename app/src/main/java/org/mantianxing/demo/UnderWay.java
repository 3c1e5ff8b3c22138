package org.mantianxing.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.mantianxing.kernel.ChinaTime;

/**
 * What is under way at a given moment. By day something that began within the hour; at night what the leader has not
 * closed yet: the clock does so six hours after the end.
 */
final class UnderWay {
    private static final LocalTime FIRST = LocalTime.of(7, 30);
    private static final LocalTime EVENING = LocalTime.of(20, 30);

    private UnderWay() {}

    static Instant start(Instant now) {
        LocalDateTime local = ChinaTime.local(now);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(FIRST) && time.isBefore(EVENING)) {
            LocalDateTime hour = local.minusMinutes(25).withSecond(0).withNano(0);
            return ChinaTime.instant(hour.minusMinutes(hour.getMinute() % 30));
        }
        LocalDateTime evening = (time.isBefore(FIRST) ? local.minusDays(1) : local).with(LocalTime.of(19, 30));
        return ChinaTime.instant(
                time.isAfter(LocalTime.of(3, 0)) && time.isBefore(FIRST) ? evening.withHour(23) : evening);
    }

    /** The service that people do at such an hour. */
    static String item(Instant now) {
        LocalTime time = ChinaTime.local(start(now)).toLocalTime();
        return time.isBefore(LocalTime.of(18, 0)) ? "toy-swap" : "night-patrol";
    }
}
