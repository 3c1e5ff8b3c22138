package org.mantianxing.orders.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mantianxing.catalogue.Bookings;
import org.mantianxing.kernel.ChinaTime;

/**
 * A day on which something can be ordered.
 *
 * @param open the halves of it that are still to come
 */
public record DayChoice(LocalDate day, Set<HalfDay> open) {
    private static final int DAYS = 14;
    /** So many times as far is looked where weeks are full. */
    private static final int FARTHER = 8;

    public DayChoice {
        open = Set.copyOf(open);
    }

    /**
     * The next 14 days with something open, the first of them {@code leadDays} from today.
     *
     * @param full Mondays of the weeks in which nothing is left
     */
    static List<DayChoice> from(Instant now, int leadDays, Set<LocalDate> full) {
        LocalDate first = ChinaTime.date(now).plusDays(Math.clamp(leadDays, 0, 90));
        return IntStream.rangeClosed(0, DAYS * FARTHER)
                .mapToObj(first::plusDays)
                .filter(day -> !full.contains(Bookings.week(day)))
                .map(day -> new DayChoice(
                        day,
                        Stream.of(HalfDay.values())
                                .filter(half -> half.on(day).start().isAfter(now))
                                .collect(Collectors.toSet())))
                .filter(choice -> !choice.open().isEmpty())
                .limit(DAYS)
                .toList();
    }
}
