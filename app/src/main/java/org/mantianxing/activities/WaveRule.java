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
 * <p>So many are asked that the open seats fill with some certainty, as far as answers can be foretold: the fewer waves
 * can follow, the surer. An offer waits a quarter of the time left, at least 30 minutes and at most a day, never beyond
 * reply-by; after that time (somebody gave a seat back late) until 30 minutes before the start. From 21 to 8 o'clock
 * nobody is asked, unless the start is less than 12 hours away.
 */
final class WaveRule {
    /** Of the last wave, and of those after which one, two, or more can follow. */
    private static final double[] SURE = {0.98, 0.9, 0.8, 0.6};

    private static final Duration URGENT = Duration.ofHours(12);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private WaveRule() {}

    /** How certain a wave must be to fill all open seats, whose offers expire then. */
    static double sure(Instant replyBy, Instant start, Instant now, Instant expires) {
        Duration left = Duration.between(expires, last(replyBy, start, now));
        long more = left.dividedBy(Duration.between(now, expires));
        return SURE[Math.clamp(more, 0, SURE.length - 1)];
    }

    /** Of a wave that somebody sends by hand. */
    static double surest() {
        return SURE[0];
    }

    private static Instant last(Instant replyBy, Instant start, Instant now) {
        return now.plus(SHORTEST_WAIT).isAfter(replyBy) ? start.minus(SHORTEST_WAIT) : replyBy;
    }

    /** Until when an offer sent now may be answered; empty when it is too late to ask. */
    static Optional<Instant> expires(Instant replyBy, Instant start, Instant now) {
        Duration left = Duration.between(now, last(replyBy, start, now));
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
