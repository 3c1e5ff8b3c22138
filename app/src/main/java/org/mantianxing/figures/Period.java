package org.mantianxing.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days that figures are about, the last one included. */
public record Period(LocalDate from, LocalDate to) {
    /** Of whole months the same number of months before, otherwise as many days. */
    public Period before() {
        if (from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1));
    }

    public static Period month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new Period(first, first.plusMonths(1).minusDays(1));
    }

    public static Period year(LocalDate day) {
        LocalDate first = day.withDayOfYear(1);
        return new Period(first, first.plusYears(1).minusDays(1));
    }
}
