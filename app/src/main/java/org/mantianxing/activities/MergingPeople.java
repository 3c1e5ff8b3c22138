package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Clock;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Rows;
import org.mantianxing.volunteers.Merging;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever still holds a seat, or leads something, is not put together with another before that is over. */
@Component
class MergingPeople {
    private final JdbcClient db;
    private final Clock clock;

    MergingPeople(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void on(Merging it) {
        if (it.back()) {
            return;
        }
        long open = db.sql("""
                select (select count(*) from seat s join activity a on a.id = s.activity
                        where s.volunteer = :gone and s.state = 'HELD'
                          and a.state in ('RECRUITING', 'STAFFED', 'UNDER_WAY'))
                    + (select count(*) from standby s join activity a on a.id = s.activity
                        where s.volunteer = :gone and s.state = 'WAITING'
                          and a.state in ('RECRUITING', 'STAFFED') and a.start_at > :now)
                    + (select count(*) from activity where leader = :gone
                        and state in ('RECRUITING', 'STAFFED', 'UNDER_WAY'))
                """)
                .param("gone", it.gone())
                .param("now", Timestamp.from(clock.instant()))
                .query(Rows.NUMBERS)
                .single();
        if (open > 0) {
            throw new Refused("他还有 {0} 项答应了的服务没办完，先办完或退出再合并", open);
        }
    }
}
