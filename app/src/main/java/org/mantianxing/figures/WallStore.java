package org.mantianxing.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to the big screen. */
@Repository
class WallStore {
    private final JdbcClient db;

    WallStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, String name, byte[] token, Actor by, Instant now) {
        db.sql("""
                insert into figure_wall (id, name, token, made_by, made_name, made_at)
                values (:id, :name, :token, :by, :byName, :now)
                """)
                .param("id", id)
                .param("name", name)
                .param("token", token)
                .param("by", by.account())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Walls.Wall> list() {
        return db.sql(
                        "select id, name, made_name, made_at, stopped_at from figure_wall order by made_at desc limit 100")
                .query(Rows.of(Walls.Wall.class))
                .list();
    }

    /** Digests of the tokens that are good, as hexadecimal digits. */
    List<String> open() {
        return db.sql("select encode(token, 'hex') from figure_wall where stopped_at is null")
                .query(Rows.TEXTS)
                .list();
    }

    boolean knows(UUID id) {
        return db.sql("select exists (select from figure_wall where id = :id)")
                .param("id", id)
                .query(Rows.of(Boolean.class))
                .single();
    }

    boolean stop(UUID id, Instant now) {
        return db.sql("update figure_wall set stopped_at = :now where id = :id and stopped_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
