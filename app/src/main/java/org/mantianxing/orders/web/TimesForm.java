package org.mantianxing.orders.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.orders.TimeSlot;

/** The possible times of an order: halves of days that were ticked, and one exact time. */
final class TimesForm {
    private static final int MOST = 3;

    private TimesForm() {}

    /**
     * The exact time first, since who writes it wants it most; then the ticked ones in the order of the days.
     *
     * @param minutes how long it lasts where no end was written
     * @throws Invalid where something cannot be read, or there are more than three
     */
    static List<TimeSlot> read(Typed typed, int minutes) {
        List<TimeSlot> times = new ArrayList<>();
        TimeForm.of(typed, "").toSlot(minutes).ifPresent(times::add);
        typed.all("time").stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .map(TimesForm::slot)
                .sorted(Comparator.comparing(TimeSlot::start))
                .filter(slot -> !times.contains(slot))
                .forEach(times::add);
        if (times.size() > MOST) {
            throw Invalid.field("times", "最多选 {0} 个时间", MOST);
        }
        return times;
    }

    /** Times written into the form: halves of days as such, otherwise one exact time. */
    static Typed fill(Typed typed, List<TimeSlot> times) {
        Typed filled = typed;
        List<String> ticked = new ArrayList<>();
        for (TimeSlot slot : times) {
            LocalDate day = ChinaTime.date(slot.start());
            Optional<HalfDay> half = Arrays.stream(HalfDay.values())
                    .filter(each -> each.on(day).equals(slot))
                    .findFirst();
            if (half.isPresent()) {
                ticked.add(half.get().value(day));
            } else if (!filled.sent("day")) {
                filled = TimeForm.fill(filled, "", slot);
            }
        }
        return filled.with("time", ticked.toArray(String[]::new));
    }

    private static TimeSlot slot(String value) {
        String[] parts = value.split("/", 2);
        try {
            return HalfDay.of(parts.length < 2 ? "" : parts[1])
                    .orElseThrow(() -> Invalid.field("times", "请选一个方便的时间"))
                    .on(LocalDate.parse(parts[0]));
        } catch (DateTimeException _) {
            throw Invalid.field("times", "请选一个方便的时间");
        }
    }
}
