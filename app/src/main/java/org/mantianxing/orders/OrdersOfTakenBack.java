package org.mantianxing.orders;

import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.mantianxing.volunteers.TakingBack;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever ordered something keeps their account. */
@Component
class OrdersOfTakenBack {
    private final JdbcClient db;

    OrdersOfTakenBack(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(TakingBack asked) {
        asked.keep(db.sql("""
                select requester from service_order where requester = any(:ids)
                union select placed_by from service_order where placed_by = any(:ids)
                """)
                .param("ids", asked.people().toArray(UUID[]::new))
                .query(Rows.IDS)
                .list());
    }
}
