package org.mantianxing.bench;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Times at which nobody has anything to do yet, so that what is measured again finds everybody free. */
@Component
class Spare {
    private final JdbcClient db;

    Spare(JdbcClient db) {
        this.db = db;
    }

    /** After everything that is planned, an hour later. */
    Instant moment() {
        return db.sql("select greatest(max(upper(span)), now() + interval '3 days') from seat")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single()
                .plus(Duration.ofHours(1));
    }
}
