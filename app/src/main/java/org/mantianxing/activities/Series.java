package org.mantianxing.activities;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Activities that come again.
 *
 * @param days bits, Monday 1, Tuesday 2, Wednesday 4 …
 * @param until the last day on which it may be
 * @param plannedUntil up to which day its activities have been put out
 */
public record Series(
        UUID id,
        String path,
        UUID site,
        @Nullable UUID team,
        String organiser,
        int days,
        int weeks,
        LocalDate firstDay,
        LocalDate until,
        boolean skipHolidays,
        LocalDate plannedUntil) {

    /** The days of this series in that time, both included. */
    List<LocalDate> dates(LocalDate from, LocalDate to, Predicate<LocalDate> leftOut) {
        LocalDate begin = from.isBefore(firstDay) ? firstDay : from;
        LocalDate end = to.isAfter(until) ? until : to;
        if (end.isBefore(begin)) {
            return List.of();
        }
        return begin.datesUntil(end.plusDays(1))
                .filter(this::falls)
                .filter(leftOut.negate())
                .toList();
    }

    private boolean falls(LocalDate day) {
        LocalDate monday = firstDay.with(DayOfWeek.MONDAY);
        long week = Math.floorDiv(day.toEpochDay() - monday.toEpochDay(), 7L);
        return (days & bit(day.getDayOfWeek())) != 0 && week % weeks == 0;
    }

    /** Which days of the week, Monday first. */
    public List<DayOfWeek> weekdays() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> (days & bit(day)) != 0)
                .toList();
    }

    static int bits(Iterable<DayOfWeek> days) {
        int bits = 0;
        for (DayOfWeek day : days) {
            bits |= bit(day);
        }
        return bits;
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
