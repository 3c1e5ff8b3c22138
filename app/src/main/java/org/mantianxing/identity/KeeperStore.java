package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts without a phone, and who speaks for them. */
@Repository
class KeeperStore {
    private final JdbcClient db;

    KeeperStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, UUID keeper, Sealed name, Instant now) {
        db.sql("""
                insert into account (id, name_id, name_masked, keeper, created_at)
                values (:id, :nameId, :nameMasked, :keeper, :now)
                """)
                .param("id", id)
                .param("nameId", name.id())
                .param("nameMasked", name.masked())
                .param("keeper", keeper)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Waits for whoever else changes whom this account keeps. */
    void lock(UUID keeper) {
        db.sql("select id from account where id = :id for update")
                .param("id", keeper)
                .query(Rows.IDS)
                .single();
    }

    /** In use, the first brought first. */
    List<UUID> kept(UUID keeper) {
        return db.sql("select id from account where keeper = :keeper and state = 'ACTIVE' order by id")
                .param("keeper", keeper)
                .query(Rows.IDS)
                .list();
    }

    Optional<UUID> keeper(UUID id) {
        return db.sql("select keeper from account where id = :id and keeper is not null and state = 'ACTIVE'")
                .param("id", id)
                .query(Rows.IDS)
                .optional();
    }

    List<Keepers.Kept> keptAmong(Collection<UUID> people) {
        return db.sql("""
                select id, keeper, name_masked as name from account
                where id = any(:people) and keeper is not null and state = 'ACTIVE'
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(Rows.of(Keepers.Kept.class))
                .list();
    }
}
