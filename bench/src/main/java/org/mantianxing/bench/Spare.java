package org.mantianxing.bench;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days on which nobody has anything to do yet, so that what is measured again finds everybody free. */
@Component
class Spare {
    private final JdbcClient db;

    Spare(JdbcClient db) {
        this.db = db;
    }

    Instant day() {
        return db.sql("select coalesce(max(upper(span)), now()) + interval '20 days' from seat")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single()
                .plus(Duration.ofDays(1));
    }
}
