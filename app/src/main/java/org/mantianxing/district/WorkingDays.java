package org.mantianxing.district;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of working days: weekends are free unless the imported table says otherwise. */
@Service
public class WorkingDays {
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    WorkingDays(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
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

    /** Takes in a yearly table as somebody pasted it; a day given again is overwritten, bad lines are named. */
    @Transactional
    public HolidayTable take(Actor actor, String text) {
        if (!actor.has(Role.CENTRE) && actor.kind() != Actor.Kind.CLOCK) {
            throw new Refused("只有中心管理员可以修改区县设置");
        }
        HolidayTable table = HolidayTable.read(text);
        if (table.days().isEmpty() && table.bad().isEmpty()) {
            throw Invalid.field("table", "请把节假日表贴在这里，或选一个文件");
        }
        table.days().forEach(this::set);
        if (!table.days().isEmpty()) {
            String words = table.days().getFirst().day() + " … "
                    + table.days().getLast().day() + "，" + table.days().size();
            events.publishEvent(new Audited(actor, "HOLIDAYS_IMPORT", null, words));
        }
        return table;
    }

    private void set(Day day) {
        db.sql("""
                insert into calendar_day (day, working, name) values (:day, :working, :name)
                on conflict (day) do update set working = excluded.working, name = excluded.name
                """)
                .param("day", day.day())
                .param("working", day.working())
                .param("name", day.name())
                .update();
    }

    /** The moved days of a year, in order. */
    public List<Day> list(Actor actor, int year) {
        return db.sql("select day, working, name from calendar_day where day >= :from and day < :to order by day")
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .query(Rows.of(Day.class))
                .list();
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
