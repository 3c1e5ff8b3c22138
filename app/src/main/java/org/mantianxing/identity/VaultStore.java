package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VaultStore {
    private static final String COLUMNS = "id, owner, kind, key_id, cipher, masked";
    private final JdbcClient db;

    record Row(UUID id, @Nullable UUID owner, String kind, String keyId, byte[] cipher, String masked) {}

    VaultStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Row row, byte[] lookup, Instant now) {
        db.sql("""
                insert into vault (id, owner, kind, key_id, cipher, lookup, masked, created_at)
                values (:id, :owner, :kind, :key, :cipher, :lookup, :masked, :now)
                """)
                .param("id", row.id())
                .param("owner", row.owner())
                .param("kind", row.kind())
                .param("key", row.keyId())
                .param("cipher", row.cipher())
                .param("lookup", lookup)
                .param("masked", row.masked())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Row> find(UUID id) {
        return db.sql("select " + COLUMNS + " from vault where id = :id")
                .param("id", id)
                .query(Rows.of(Row.class))
                .optional();
    }

    void delete(List<UUID> ids) {
        db.sql("delete from vault where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Rows sealed with another key than this; claimed, so that no other node takes them too. */
    List<Row> claimOlder(String current, int count) {
        return db.sql("select " + COLUMNS + """
                 from vault where key_id <> :current order by id limit :count for update skip locked
                """)
                .param("current", current)
                .param("count", count)
                .query(Rows.of(Row.class))
                .list();
    }

    void reseal(UUID id, String key, byte[] cipher, byte[] lookup) {
        db.sql("update vault set key_id = :key, cipher = :cipher, lookup = :lookup where id = :id")
                .param("id", id)
                .param("key", key)
                .param("cipher", cipher)
                .param("lookup", lookup)
                .update();
    }

    /** The hash by which the account with this number is found. */
    void rehashAccount(UUID phoneId, byte[] hash) {
        db.sql("update account set phone_hash = :hash where phone_id = :phone and phone_hash is not null")
                .param("phone", phoneId)
                .param("hash", hash)
                .update();
    }

    List<String> keysInUse() {
        return db.sql("select distinct key_id from vault").query(Rows.TEXTS).list();
    }
}
