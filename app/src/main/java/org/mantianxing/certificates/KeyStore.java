package org.mantianxing.certificates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("signingKeyStore")
class KeyStore {
    private final JdbcClient db;

    KeyStore(JdbcClient db) {
        this.db = db;
    }

    /** A key, its private half by its place in the vault. */
    record Row(UUID id, byte[] publicKey, UUID privateKey, Instant madeAt) {}

    Optional<Row> newest() {
        return db.sql("select * from signing_key order by id desc limit 1")
                .query(Rows.of(Row.class))
                .optional();
    }

    Optional<Row> find(UUID id) {
        return db.sql("select * from signing_key where id = :id")
                .param("id", id)
                .query(Rows.of(Row.class))
                .optional();
    }

    List<Row> all() {
        return db.sql("select * from signing_key order by id")
                .query(Rows.of(Row.class))
                .list();
    }

    /** Keeps two nodes from making the first key at once. */
    void lock() {
        db.sql("lock table signing_key in exclusive mode").update();
    }

    void insert(Row row) {
        db.sql("insert into signing_key (id, public_key, private_key, made_at) values (:id, :public, :private, :at)")
                .param("id", row.id())
                .param("public", row.publicKey())
                .param("private", row.privateKey())
                .param("at", Timestamp.from(row.madeAt()))
                .update();
    }
}
