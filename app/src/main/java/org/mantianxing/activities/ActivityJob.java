package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.mantianxing.district.ClockJob;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to activities: waves go out, limits come, forgotten rolls are closed. Each in a transaction alone. */
@Component
class ActivityJob implements ClockJob {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityJob.class);
    private static final Duration FORGOTTEN = Duration.ofHours(6);
    private static final int STAFFING_HOURS = 12;
    private final ActivityStore store;
    private final Turns turns;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** What is done at a turn. */
    @Component
    record Turns(
            Waves waves,
            Staffing staffing,
            Endings endings,
            Repeating repeating,
            Reminding reminding,
            Seating seating) {}

    ActivityJob(ActivityStore store, Turns turns, Settings settings, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.turns = turns;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        each(store.forgotten(now.minus(FORGOTTEN)), this::close);
        each(store.staffingDue(now, settings.number("orders.hours.staffing", STAFFING_HOURS)), turns.staffing()::look);
        each(store.wavesDue(now), turns.waves()::turn);
        each(turns.reminding().due(), turns.reminding()::remind);
        turns.reminding()
                .silent()
                .forEach(one ->
                        each(List.of(one.activity()), id -> turns.seating().passOn(id, one.volunteer())));
        each(turns.reminding().atRisk(), turns.reminding()::warn);
        each(turns.repeating().due(), id -> turns.repeating().plan(Actor.CLOCK, id));
    }

    private void close(UUID id) {
        store.lock(id);
        store.find(id)
                .filter(activity -> !activity.state().over())
                .ifPresent(activity -> turns.endings().finish(Actor.CLOCK, activity));
    }

    private void each(List<UUID> ids, Consumer<UUID> work) {
        for (UUID id : ids) {
            try {
                transaction.executeWithoutResult(status -> work.accept(id));
            } catch (Failure e) {
                LOG.info("Activity {} passed over: {}", id, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Activity {} failed at its turn", id, e);
            }
        }
    }
}
