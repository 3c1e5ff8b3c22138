package org.mantianxing.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.mantianxing.district.ClockJob;
import org.mantianxing.kernel.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to orders, each in a transaction alone. */
@Component
class OrderJob implements ClockJob {
    private static final Logger LOG = LoggerFactory.getLogger(OrderJob.class);
    private static final Duration DRAFTS_KEPT = Duration.ofDays(30);
    private final TurnStore store;
    private final Turns turns;
    private final PartStore parts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrderJob(TurnStore store, Turns turns, PartStore parts, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.turns = turns;
        this.parts = parts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        each(store.missed(now), turns::miss);
        each(store.passed(now), turns::pass);
        each(store.toRemind(now), turns::remind);
        parts.dropDrafts(now.minus(DRAFTS_KEPT));
    }

    private void each(List<UUID> ids, Consumer<UUID> work) {
        for (UUID id : ids) {
            try {
                transaction.executeWithoutResult(status -> work.accept(id));
            } catch (Failure e) {
                LOG.info("Order {} passed over: {}", id, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Order {} failed at its turn", id, e);
            }
        }
    }
}
