package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fixed codes of places, one for each. */
@Repository
class PointStore {
    private final JdbcClient db;

    PointStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> code(UUID site) {
        return db.sql("select code from point_code where site = :site")
                .param("site", site)
                .query(Rows.TEXTS)
                .optional();
    }

    Optional<UUID> site(String code) {
        return db.sql("select site from point_code where code = :code")
                .param("code", code)
                .query(Rows.IDS)
                .optional();
    }

    /** Where two make the first code at once, the one who came first stays. */
    void insert(UUID site, String code, Instant now) {
        db.sql("insert into point_code (site, code, made_at) values (:site, :code, :now) on conflict (site) do nothing")
                .param("site", site)
                .param("code", code)
                .param("now", Timestamp.from(now))
                .update();
    }

    void replace(UUID site, String code, Instant now) {
        db.sql("""
                insert into point_code (site, code, made_at) values (:site, :code, :now)
                on conflict (site) do update set code = excluded.code, made_at = excluded.made_at
                """)
                .param("site", site)
                .param("code", code)
                .param("now", Timestamp.from(now))
                .update();
    }
}
