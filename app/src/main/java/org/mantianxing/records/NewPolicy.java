package org.mantianxing.records;

import java.time.LocalDate;
import java.util.List;

/** A rule that is to hold from a date on; see {@link HoursPolicy}. {@code words}: why, or by which decree. */
public record NewPolicy(
        LocalDate validFrom,
        int dayMinutes,
        int reviewMinutes,
        int presencePercent,
        int nothingUpTo,
        int halfUpTo,
        int recordDays,
        int disputeDays,
        List<Integer> stars,
        int pointsHour,
        String words) {
    public NewPolicy {
        stars = List.copyOf(stars);
    }
}
