package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures of volunteers. */
@Repository
class PortraitStore {
    private final JdbcClient db;

    PortraitStore(JdbcClient db) {
        this.db = db;
    }

    Optional<UUID> of(UUID volunteer) {
        return db.sql("select picture from volunteer_portrait where volunteer = :volunteer")
                .param("volunteer", volunteer)
                .query(Rows.IDS)
                .optional();
    }

    void put(UUID volunteer, UUID picture, Instant now) {
        db.sql("""
                insert into volunteer_portrait (volunteer, picture, added_at) values (:volunteer, :picture, :now)
                on conflict (volunteer) do update set picture = excluded.picture, added_at = excluded.added_at
                """)
                .param("volunteer", volunteer)
                .param("picture", picture)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The picture that was there. */
    Optional<UUID> delete(UUID volunteer) {
        return db.sql("delete from volunteer_portrait where volunteer = :volunteer returning picture")
                .param("volunteer", volunteer)
                .query(Rows.IDS)
                .optional();
    }
}
