package org.mantianxing.volunteers;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads those who may be asked, and whose card has changed. */
@Repository
class RollStore {
    private static final String ASKABLE = """
            select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id) skills
            from volunteer v where v.state = 'ACTIVE' and v.offers <> 'NONE'
            """;
    private final JdbcClient db;

    /**
     * Whose card has changed.
     *
     * @param until the oldest transaction that was still open: what it and later ones change is not known yet
     */
    record Changes(long until, List<UUID> volunteers) {}

    RollStore(JdbcClient db) {
        this.db = db;
    }

    long now() {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Rows.NUMBERS)
                .single();
    }

    /** What has been committed since, some of it perhaps told before. Read after the number, so that nothing is missed. */
    Changes since(long heardOf) {
        long until = now();
        return new Changes(
                until,
                db.sql("select distinct volunteer from volunteer_step where xid >= cast(cast(:since as text) as xid8)")
                        .param("since", Long.toString(heardOf))
                        .query(Rows.IDS)
                        .list());
    }

    List<Volunteer> all() {
        return db.sql(ASKABLE).query(VolunteerStore.VOLUNTEERS).list();
    }

    List<Volunteer> those(List<UUID> ids) {
        return db.sql(ASKABLE + " and v.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(VolunteerStore.VOLUNTEERS)
                .list();
    }
}
