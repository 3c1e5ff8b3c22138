package org.mantianxing.activities;

import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.mantianxing.volunteers.TakingBack;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever was asked to something or signed up for it stays in the archive. */
@Component
class TakenBackPeople {
    private final JdbcClient db;

    TakenBackPeople(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(TakingBack asked) {
        asked.keep(db.sql("""
                select volunteer from offer where volunteer = any(:ids)
                union select volunteer from seat where volunteer = any(:ids)
                union select volunteer from standby where volunteer = any(:ids)
                union select leader from activity where leader = any(:ids)
                """)
                .param("ids", asked.people().toArray(UUID[]::new))
                .query(Rows.IDS)
                .list());
    }
}
