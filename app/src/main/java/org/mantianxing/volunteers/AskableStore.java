package org.mantianxing.volunteers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads those who may be asked, and whose card has changed. */
@Repository
class AskableStore {
    private static final String ASKABLE = """
            select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id) skills
            from volunteer v where v.state = 'ACTIVE' and v.offers <> 'NONE'
            """;
    private final JdbcClient db;

    AskableStore(JdbcClient db) {
        this.db = db;
    }

    /** Whose card was changed by that transaction or a later one. */
    List<UUID> changed(long since) {
        return db.sql("select distinct volunteer from volunteer_step where xid >= cast(cast(:since as text) as xid8)")
                .param("since", Long.toString(since))
                .query(Rows.IDS)
                .list();
    }

    List<Volunteer> all() {
        return db.sql(ASKABLE).query(VolunteerStore.VOLUNTEERS).list();
    }

    List<Volunteer> those(Collection<UUID> ids) {
        return db.sql(ASKABLE + " and v.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(VolunteerStore.VOLUNTEERS)
                .list();
    }

    /** The transaction that was the oldest still open: what it and later ones change is not known yet. */
    long now() {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Rows.NUMBERS)
                .single();
    }

    /** Everybody who ever had a card. */
    List<UUID> ids() {
        return db.sql("select id from volunteer").query(Rows.IDS).list();
    }

    /** Years of birth; who has not told is left out. */
    Map<UUID, Integer> born(Collection<UUID> ids) {
        Map<UUID, Integer> years = new HashMap<>();
        db.sql("select id, birth_year from volunteer where id = any(:ids) and birth_year is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    years.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return years;
    }
}
