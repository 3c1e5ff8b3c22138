package org.mantianxing.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Settings;
import org.mantianxing.district.WorkingDays;
import org.springframework.stereotype.Component;

/** How long each step may take, as the district has decided. */
@Component
class Limits {
    private static final Duration ASKED_BACK_REMINDS = Duration.ofDays(2);
    private static final Duration ASKED_BACK_ENDS = Duration.ofDays(10);
    private static final Duration COMPLETED_REMINDS = Duration.ofDays(3);
    private static final Duration LEAST_NOTICE = Duration.ofHours(2);
    /** Activities look first whether those who have seats are enough. */
    private static final Duration STAFFING_GRACE = Duration.ofMinutes(10);

    private static final int LIFT_HOURS = 24;
    private final WorkingDays days;
    private final Settings settings;
    private final Clock clock;

    Limits(WorkingDays days, Settings settings, Clock clock) {
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** The limit of a step that begins now; {@code start}: the chosen time, before which all must be ready. */
    Limit of(OrderState state, @Nullable Instant start) {
        Instant now = clock.instant();
        return switch (state) {
            case PLACED -> working("accept", 24, start);
            case ACCEPTED -> working("review", 24, start);
            case DISPUTED -> working("review", 24, null);
            case APPROVED -> working("dispatch", 24, start);
            case UNMET -> working("dispatch", 24, null);
            case DISPATCHED -> working("call", 48, start);
            case RECRUITING -> start == null ? Limit.NONE : staffing(now, start);
            case ASKED_BACK -> plain(now, ASKED_BACK_REMINDS, ASKED_BACK_ENDS);
            case COMPLETED -> plain(now, COMPLETED_REMINDS, Duration.ofDays(settings.number("orders.days.confirm", 7)));
            case STAFFED, UNDER_WAY, CONFIRMED, RATED, REFUSED, CANCELLED -> Limit.NONE;
        };
    }

    /** When an order that was lifted goes up once more. */
    Instant nextLift() {
        return days.after(clock.instant(), LIFT_HOURS);
    }

    private Limit working(String step, int fallback, @Nullable Instant start) {
        Instant now = clock.instant();
        int hours = settings.number("orders.hours." + step, fallback);
        Instant due = days.after(now, hours);
        if (start != null && start.isAfter(now) && start.isBefore(due)) {
            return before(now, start, start);
        }
        int ahead = Math.max((int) LEAST_NOTICE.toHours(), hours / 4);
        return new Limit(due, hours > ahead ? days.after(now, hours - ahead) : null, due);
    }

    /** The same moment at which activities decide: some hours before, but never more than half the time left. */
    private Limit staffing(Instant now, Instant start) {
        Duration ahead = Duration.ofHours(settings.number("orders.hours.staffing", 12));
        Duration half = Duration.between(now, start).dividedBy(2);
        Instant due = start.minus(ahead.compareTo(half) < 0 ? ahead : half);
        return before(now, due, due.plus(STAFFING_GRACE));
    }

    private static Limit before(Instant now, Instant due, Instant turn) {
        Duration quarter = Duration.between(now, due).dividedBy(4);
        Instant remind = due.minus(quarter.compareTo(LEAST_NOTICE) < 0 ? LEAST_NOTICE : quarter);
        return new Limit(due, remind.isAfter(now) ? remind : null, turn);
    }

    private static Limit plain(Instant now, Duration reminds, Duration ends) {
        Instant due = now.plus(ends);
        return new Limit(due, reminds.compareTo(ends) < 0 ? now.plus(reminds) : null, due);
    }
}
