package org.mantianxing.teams;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When teams last said that they go on. */
@Repository
class RenewalStore {
    private final JdbcClient db;

    RenewalStore(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, LocalDate> renewed() {
        Map<UUID, LocalDate> days = new HashMap<>();
        db.sql("select id, renewed_on from team where state = 'ACTIVE'").query(row -> {
            days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        return days;
    }

    /** False when it was done today already. */
    boolean renew(UUID team, LocalDate today) {
        return db.sql("""
                update team set renewed_on = :today, reminded_on = null
                where id = :team and state = 'ACTIVE' and renewed_on < :today
                """).param("team", team).param("today", today).update() == 1;
    }

    /** Those that said so on that day or earlier and were not reminded since; they count as reminded from now on. */
    List<UUID> remind(LocalDate last, LocalDate today) {
        return db.sql("""
                update team set reminded_on = :today
                where state = 'ACTIVE' and renewed_on <= :last and reminded_on is null returning id
                """)
                .param("last", last)
                .param("today", today)
                .query(Rows.IDS)
                .list();
    }
}
