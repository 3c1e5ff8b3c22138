package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.mantianxing.kernel.ChinaTime;

/**
 * How many are asked at once, until when they may answer, and when nobody is asked.
 *
 * <p>Three are asked for each open seat, five when less than a day is left. An offer waits a quarter of the time left,
 * at least 30 minutes and at most a day, never beyond reply-by; after that time (somebody gave a seat back late) until
 * 30 minutes before the start. From 21 to 8 o'clock nobody is asked, unless the start is less than 12 hours away.
 */
final class WaveRule {
    private static final Duration SHORT = Duration.ofHours(24);
    private static final Duration URGENT = Duration.ofHours(12);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private WaveRule() {}

    static int size(int openSeats, Instant start, Instant now) {
        boolean soon = Duration.between(now, start).compareTo(SHORT) < 0;
        return openSeats * (soon ? 5 : 3);
    }

    /** Until when an offer sent now may be answered; empty when it is too late to ask. */
    static Optional<Instant> expires(Instant replyBy, Instant start, Instant now) {
        Instant last = now.plus(SHORTEST_WAIT).isAfter(replyBy) ? start.minus(SHORTEST_WAIT) : replyBy;
        Duration left = Duration.between(now, last);
        if (left.compareTo(SHORTEST_WAIT) < 0) {
            return Optional.empty();
        }
        Duration wait = left.dividedBy(4);
        Duration most = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return Optional.of(now.plus(most.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : most));
    }

    /** When the night is over, if it is night now and there is time to wait. */
    static Optional<Instant> quietUntil(Instant start, Instant now) {
        LocalDateTime local = ChinaTime.local(now);
        boolean late = !local.toLocalTime().isBefore(EVENING);
        boolean early = local.toLocalTime().isBefore(MORNING);
        if ((!late && !early) || Duration.between(now, start).compareTo(URGENT) < 0) {
            return Optional.empty();
        }
        LocalDateTime morning = local.toLocalDate().plusDays(late ? 1 : 0).atTime(MORNING);
        return Optional.of(ChinaTime.instant(morning));
    }
}
