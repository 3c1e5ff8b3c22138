package org.mantianxing.records;

import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.mantianxing.volunteers.TakingBack;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has hours in the ledger, or told of some, stays in the archive. */
@Component
class HoursOfTakenBack {
    private final JdbcClient db;

    HoursOfTakenBack(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(TakingBack asked) {
        asked.keep(db.sql("""
                select volunteer from hours_line where volunteer = any(:ids)
                union select volunteer from hours_claim where volunteer = any(:ids)
                """)
                .param("ids", asked.people().toArray(UUID[]::new))
                .query(Rows.IDS)
                .list());
    }
}
