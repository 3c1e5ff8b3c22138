package org.mantianxing.messages;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.OrderStepped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets things happen as the other modules do: an event in a transaction, heard after it. */
@Component
public class Happenings {
    static final Duration OFTEN = Duration.ofMillis(10);
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;

    Happenings(ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient db, Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    /** Publishes and waits until every listener is through. */
    public void happen(Object event) {
        start(event);
        finish();
    }

    /** In the same thread, since the district in force is the thread's. */
    void finish() {
        await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(OFTEN).until(() -> unfinished() == 0);
    }

    public void start(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** Publications of the district in force that are not completed. */
    public long unfinished() {
        return db.sql("select count(*) from event_publication")
                .query(Rows.NUMBERS)
                .single();
    }

    /** An order's step; who orders is {@code requester}. */
    public OrderStepped step(OrderStep step, OrderState state, UUID requester, String words) {
        return step(step, state, requester, words, null, null);
    }

    public OrderStepped step(
            OrderStep step,
            OrderState state,
            @Nullable UUID requester,
            String words,
            @Nullable String receiver,
            @Nullable UUID reviewer) {
        Instant now = clock.instant();
        return new OrderStepped(
                Ids.at(now),
                Ids.at(now),
                "XZ-0312",
                "上门理发",
                requester,
                reviewer,
                step,
                state,
                words,
                receiver,
                null,
                step == OrderStep.LIFTED ? receiver : null,
                null,
                now);
    }

    public ActivityEvent.Offered offer(UUID volunteer, Duration untilStart) {
        Instant now = clock.instant();
        return new ActivityEvent.Offered(
                Ids.at(now),
                Ids.at(now),
                null,
                "义务理发",
                now,
                volunteer,
                "会理发\n1.2 公里",
                now.plus(untilStart),
                now.plus(Duration.ofHours(2)));
    }
}
