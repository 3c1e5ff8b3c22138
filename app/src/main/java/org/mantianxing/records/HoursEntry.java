package org.mantianxing.records;

import java.util.List;

/** One service with all its corrections, oldest first. */
public record HoursEntry(HoursLine first, List<HoursLine> corrections) {
    public HoursEntry {
        corrections = List.copyOf(corrections);
    }

    /** What counts now. */
    public int minutes() {
        return first.minutes()
                + corrections.stream().mapToInt(HoursLine::minutes).sum();
    }

    /** What counted after this correction. */
    public int minutesAfter(HoursLine correction) {
        int sum = first.minutes();
        for (HoursLine line : corrections) {
            sum += line.minutes();
            if (line.equals(correction)) {
                break;
            }
        }
        return sum;
    }
}
