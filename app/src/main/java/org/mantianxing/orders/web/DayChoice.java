package org.mantianxing.orders.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mantianxing.kernel.ChinaTime;

/**
 * A day on which something can be ordered.
 *
 * @param open the halves of it that are still to come
 */
public record DayChoice(LocalDate day, Set<HalfDay> open) {
    private static final int DAYS = 14;

    public DayChoice {
        open = Set.copyOf(open);
    }

    /** The next 14 days with something open, the first of them {@code leadDays} from today. */
    static List<DayChoice> from(Instant now, int leadDays) {
        LocalDate first = ChinaTime.date(now).plusDays(Math.clamp(leadDays, 0, 90));
        return IntStream.rangeClosed(0, DAYS)
                .mapToObj(first::plusDays)
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
