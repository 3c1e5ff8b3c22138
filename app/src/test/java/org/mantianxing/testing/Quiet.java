package org.mantianxing.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until everybody who hears of events has heard of all that happened in the district in force. */
@Component
public class Quiet {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(20);
    private final JdbcClient db;

    Quiet(JdbcClient db) {
        this.db = db;
    }

    /** Publications that are not completed. */
    public long unfinished() {
        return db.sql("select count(*) from event_publication")
                .query(Rows.NUMBERS)
                .single();
    }

    /** Fails when it does not become quiet. */
    public void wait(Place place) {
        await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(NOW_AND_THEN)
                .until(() -> place.ask(this::unfinished) == 0);
    }
}
