package org.mantianxing.pictures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PictureStore {
    private final JdbcClient db;

    PictureStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, UUID owner, Prints prints, Instant now) {
        db.sql("""
                insert into picture (id, owner, bytes, thumbnail, width, height, created_at)
                values (:id, :owner, :bytes, :thumbnail, :width, :height, :now)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("bytes", prints.full())
                .param("thumbnail", prints.small())
                .param("width", prints.width())
                .param("height", prints.height())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Image> find(UUID id) {
        return db.sql("select id, bytes as jpeg, width, height from picture where id = :id")
                .param("id", id)
                .query(Rows.of(Image.class))
                .optional();
    }

    Optional<Image> findSmall(UUID id) {
        return db.sql("select id, thumbnail as jpeg, width, height from picture where id = :id")
                .param("id", id)
                .query(Rows.of(Image.class))
                .optional();
    }

    void delete(Collection<UUID> ids) {
        db.sql("delete from picture where id in (:ids)").param("ids", ids).update();
    }

    /** How many of these are there and belong to {@code owner}. */
    long countOwn(UUID owner, Collection<UUID> ids) {
        return db.sql("select count(*) from picture where owner = :owner and id in (:ids)")
                .param("owner", owner)
                .param("ids", ids)
                .query(Rows.NUMBERS)
                .single();
    }

    long countSince(UUID owner, Instant since) {
        return db.sql("select count(*) from picture where owner = :owner and created_at > :since")
                .param("owner", owner)
                .param("since", Timestamp.from(since))
                .query(Rows.NUMBERS)
                .single();
    }
}
