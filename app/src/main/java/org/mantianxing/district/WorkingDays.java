package org.mantianxing.district;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of working days: weekends are free unless the imported table says otherwise. */
@Service
public class WorkingDays {
    private final JdbcClient db;

    WorkingDays(JdbcClient db) {
        this.db = db;
    }

    /** A day that the yearly table moves. */
    public record Day(LocalDate day, boolean working, String name) {}

    /**
     * {@code hours} later, counting only the hours of working days (each of them 24): a limit of 24 h set on Friday at
     * ten ends on Monday at ten.
     */
    public Instant after(Instant start, long hours) {
        Map<LocalDate, Boolean> moved = moved();
        Instant at = start;
        Duration left = Duration.ofHours(hours);
        while (true) {
            LocalDate date = ChinaTime.date(at);
            Instant midnight = ChinaTime.instant(date.plusDays(1).atTime(LocalTime.MIDNIGHT));
            if (working(date, moved)) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    public boolean isWorking(LocalDate date) {
        return working(date, moved());
    }

    /** Takes in a yearly table; a day given again is overwritten. */
    @Transactional
    public void take(Iterable<Day> days) {
        for (Day day : days) {
            db.sql("""
                    insert into calendar_day (day, working, name) values (:day, :working, :name)
                    on conflict (day) do update set working = excluded.working, name = excluded.name
                    """)
                    .param("day", day.day())
                    .param("working", day.working())
                    .param("name", day.name())
                    .update();
        }
    }

    private Map<LocalDate, Boolean> moved() {
        Map<LocalDate, Boolean> moved = new HashMap<>();
        db.sql("select day, working, name from calendar_day")
                .query(Rows.of(Day.class))
                .list()
                .forEach(day -> moved.put(day.day(), day.working()));
        return moved;
    }

    private static boolean working(LocalDate date, Map<LocalDate, Boolean> moved) {
        boolean weekday = date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
        return moved.getOrDefault(date, weekday);
    }
}
