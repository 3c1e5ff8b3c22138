package org.mantianxing.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as lists write it: 1968-03-05, 1968/3/5, 1968.3.5, 1968年3月5日, 19680305, 1968-03, 1968, or the number of days by
 * which Excel counts.
 *
 * @param month 0 where it is not told
 * @param day 0 where it is not told
 */
record Day(int year, int month, int day) {
    private static final Pattern WRITTEN =
            Pattern.compile("([12][0-9]{3})(?:[-/.年]([01]?[0-9])(?:[-/.月]([0-3]?[0-9])日?)?月?|年)?(?:[T ].*)?");
    private static final Pattern RUN = Pattern.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])?");
    /** Excel counts from 1900 with one day too many; five digits reach from 1927 to 2173. */
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(?:\\.[0-9]+)?");

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    static Optional<Day> read(String text) {
        String half = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .strip();
        if (SERIAL.matcher(half).matches()) {
            LocalDate date = EPOCH.plusDays((long) Double.parseDouble(half));
            return Optional.of(new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        }
        for (Pattern form : new Pattern[] {RUN, WRITTEN}) {
            Matcher found = form.matcher(half);
            if (found.matches()) {
                return sound(number(found.group(1)), number(found.group(2)), number(found.group(3)));
            }
        }
        return Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<Day> sound(int year, int month, int day) {
        try {
            LocalDate _ = LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
            return Optional.of(new Day(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The first day that it can be. */
    LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day that it can be. */
    LocalDate last() {
        YearMonth latest = YearMonth.of(year, month == 0 ? 12 : month);
        return day == 0 ? latest.atEndOfMonth() : latest.atDay(day);
    }

    /** Whether it can be this date, as far as it is told. */
    boolean canBe(LocalDate date) {
        return year == date.getYear()
                && (month == 0 || month == date.getMonthValue())
                && (day == 0 || day == date.getDayOfMonth());
    }
}
