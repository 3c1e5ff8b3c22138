package org.mantianxing.matching;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A week as 21 bits: day × morning, afternoon, evening; bit = (ISO day - 1) × 3 + part. Morning ends at noon, afternoon
 * at six.
 */
public final class WeekGrid {
    public static final int SLOTS = 21;
    public static final int ALL = (1 << SLOTS) - 1;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime SIX = LocalTime.of(18, 0);

    private WeekGrid() {}

    /** The slots that a span of local time touches. */
    public static int slots(LocalDateTime start, LocalDateTime end) {
        int bits = 0;
        LocalDateTime at = start;
        while (at.isBefore(end) && bits != ALL) {
            bits |= 1 << bit(at);
            at = next(at);
        }
        return bits;
    }

    /** Which part of the week a moment lies in. */
    public static int bit(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        int part = time.isBefore(NOON) ? 0 : time.isBefore(SIX) ? 1 : 2;
        return (at.getDayOfWeek().getValue() - 1) * 3 + part;
    }

    private static LocalDateTime next(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        if (time.isBefore(NOON)) {
            return at.with(NOON);
        }
        return time.isBefore(SIX) ? at.with(SIX) : at.toLocalDate().plusDays(1).atStartOfDay();
    }
}
