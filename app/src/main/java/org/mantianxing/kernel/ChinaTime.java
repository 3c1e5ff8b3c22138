package org.mantianxing.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Times are instants inside and Asia/Shanghai at the edges: the conversions between both. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    public static LocalDateTime local(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }

    public static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    public static LocalDate today(Clock clock) {
        return date(clock.instant());
    }
}
