package org.mantianxing.activities;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How an activity comes again.
 *
 * @param weeks 1 for every week, 2 for every other
 * @param until the last day on which it may be
 * @param skipHolidays leaves out public holidays and the working days that are moved for them
 * @param except days left out
 */
public record Repeat(Set<DayOfWeek> days, int weeks, LocalDate until, boolean skipHolidays, List<LocalDate> except) {
    public static final int MOST_WEEKS = 8;

    public Repeat {
        days = Set.copyOf(days);
        except = List.copyOf(except);
    }
}
