package org.mantianxing.activities;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Words;

/**
 * How an activity comes again, as typed.
 *
 * @param again anything but empty is yes
 * @param day numbers of the days of the week, Monday 1
 * @param holidays anything but empty leaves public holidays out
 * @param except days left out, in any order, between commas, spaces or lines
 */
public record RepeatForm(String again, List<String> day, String weeks, String until, String holidays, String except) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public static final RepeatForm NONE = new RepeatForm("", List.of(), "1", "", "yes", "");

    /** What a request leaves out is empty. */
    public RepeatForm {
        again = text(again);
        day = Typed.list(day);
        weeks = text(weeks);
        until = text(until);
        holidays = text(holidays);
        except = text(except);
    }

    public boolean wanted() {
        return !again.isBlank();
    }

    public Repeat toRepeat() {
        Checks checks = new Checks();
        Typed typed = new Typed(checks);
        int every = weeks.isBlank() ? 1 : typed.number("weeks", weeks, 1, "隔几周请填数字，例如 1");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        day.stream().filter(one -> one.matches("[1-7]")).forEach(one -> days.add(DayOfWeek.of(Integer.parseInt(one))));
        LocalDate last = date(checks, "until", until, "请填最后一天的日期，例如 2026-12-31");
        List<LocalDate> out = new ArrayList<>();
        for (String one : Normalizer.normalize(except, Normalizer.Form.NFKC).split("[\\s,;、，；]+", -1)) {
            if (!one.isBlank()) {
                out.add(date(checks, "except", one, "“{0}”不是日期，请写成 2026-10-03 这样"));
            }
        }
        checks.done();
        return new Repeat(days, every, last, !holidays.isBlank(), out);
    }

    private static LocalDate date(Checks checks, String field, String typed, String problem) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('/', '-');
        try {
            return LocalDate.parse(plain, DAY);
        } catch (DateTimeException e) {
            checks.that(false, field, problem, Words.of("{0}", typed.strip()));
            return LocalDate.EPOCH;
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
