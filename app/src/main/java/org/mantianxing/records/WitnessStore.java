package org.mantianxing.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which orders those who were served have confirmed. */
@Repository
class WitnessStore {
    private final JdbcClient db;

    WitnessStore(JdbcClient db) {
        this.db = db;
    }

    /** The first word stands. */
    void confirm(UUID order, UUID account, Instant at) {
        db.sql("insert into hours_witness (origin, account, at) values (:origin, :account, :at) on conflict do nothing")
                .param("origin", order)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<UUID> confirmed(Collection<UUID> orders) {
        return db.sql("select origin from hours_witness where origin = any(:origins)")
                .param("origins", orders.toArray(UUID[]::new))
                .query(Rows.IDS)
                .list();
    }
}
