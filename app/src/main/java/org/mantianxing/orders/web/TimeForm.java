package org.mantianxing.orders.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.orders.TimeSlot;

/**
 * A day and the hours of it, as typed.
 *
 * @param name of the field of the day; those of the hours are {@code from} and {@code to} with the same ending
 */
public record TimeForm(String name, String day, String from, String to) {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2}):?([0-9]{2})(:00)?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The fields {@code day}, {@code from}, {@code to}, each with {@code ending}. */
    static TimeForm of(Typed typed, String ending) {
        return new TimeForm(
                "day" + ending, typed.text("day" + ending), typed.text("from" + ending), typed.text("to" + ending));
    }

    /** A slot written out, for a form that is to be changed. */
    static Typed fill(Typed typed, String ending, TimeSlot slot) {
        return typed.with("day" + ending, ChinaTime.date(slot.start()).toString())
                .with("from" + ending, ChinaTime.local(slot.start()).format(CLOCK))
                .with("to" + ending, ChinaTime.local(slot.end()).format(CLOCK));
    }

    /** How a slot is written as the value of a choice. */
    public static String value(TimeSlot slot) {
        return slot.start() + "/" + slot.end();
    }

    /** The slot behind such a value. */
    static TimeSlot slot(String field, String value) {
        String[] parts = value.split("/", 2);
        try {
            return new TimeSlot(Instant.parse(parts[0]), Instant.parse(parts.length < 2 ? "" : parts[1]));
        } catch (DateTimeParseException e) {
            throw Invalid.field(field, "请选一个时间");
        }
    }

    /** Empty where nothing was typed; without an end it lasts {@code minutes}. */
    Optional<TimeSlot> toSlot(int minutes) {
        if (day.isBlank() && from.isBlank() && to.isBlank()) {
            return Optional.empty();
        }
        LocalDate date = date();
        LocalTime start = hour("from", from);
        Instant begin = ChinaTime.instant(date.atTime(start));
        Instant end =
                to.isBlank() ? begin.plus(Duration.ofMinutes(minutes)) : ChinaTime.instant(date.atTime(hour("to", to)));
        if (!end.isAfter(begin)) {
            throw Invalid.field(name, "结束时间要在开始时间之后");
        }
        return Optional.of(new TimeSlot(begin, end));
    }

    private LocalDate date() {
        Matcher parts = DAY.matcher(Typed.half(day));
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException e) {
            throw Invalid.field(name, "没有这一天，请重新选日期");
        }
        throw Invalid.field(name, "请选日期，例如 2026-03-14");
    }

    private LocalTime hour(String field, String typed) {
        Matcher parts = HOUR.matcher(Typed.half(typed));
        try {
            if (parts.matches()) {
                return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            }
        } catch (DateTimeException e) {
            throw Invalid.field(name, "没有这个钟点，请重新填时间");
        }
        throw Invalid.field(name, field.equals("from") ? "请填写几点开始，例如 9:00" : "请填写几点结束，例如 11:00");
    }
}
