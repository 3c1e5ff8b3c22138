package org.mantianxing.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which orders the clock has to look at, and that it has. */
@Repository
class TurnStore {
    private final JdbcClient db;

    TurnStore(JdbcClient db) {
        this.db = db;
    }

    List<UUID> toRemind(Instant now) {
        return db.sql("select id from service_order where remind_at <= :now order by remind_at")
                .param("now", OrderStore.timestamp(now))
                .query(Rows.IDS)
                .list();
    }

    /** Limits that have passed. */
    List<UUID> passed(Instant now) {
        return db.sql("select id from service_order where turn_at <= :now order by turn_at")
                .param("now", OrderStore.timestamp(now))
                .query(Rows.IDS)
                .list();
    }

    /** Dispatched, and no call was put out before the chosen time. */
    List<UUID> missed(Instant now) {
        return db.sql("select id from service_order where state = 'DISPATCHED' and start_at <= :now order by start_at")
                .param("now", OrderStore.timestamp(now))
                .query(Rows.IDS)
                .list();
    }

    /** False when somebody was faster. */
    boolean reminded(UUID id, Instant now) {
        return db.sql("""
                update service_order set reminded_at = :now, remind_at = null where id = :id and remind_at <= :now
                """)
                        .param("id", id)
                        .param("now", OrderStore.timestamp(now))
                        .update()
                == 1;
    }

    /** Lifts it to a place above, and once more at {@code next}; no reminder follows. False when somebody was faster. */
    boolean lifted(UUID id, String path, @Nullable Instant next, Instant now) {
        return db.sql("""
                update service_order set lifted_path = :path, turn_at = :next, remind_at = null where id = :id and turn_at <= :now
                """)
                        .param("id", id)
                        .param("path", path)
                        .param("next", OrderStore.timestamp(next))
                        .param("now", OrderStore.timestamp(now))
                        .update()
                == 1;
    }
}
