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

    /** A row to be kept, with the hash by which its value is found. */
    record Fresh(Row row, byte[] lookup) {}

    void insertAll(List<Fresh> fresh, Instant now) {
        db.sql("""
                insert into vault (id, owner, kind, key_id, cipher, lookup, masked, created_at)
                select id, owner, kind, key_id, cipher, lookup, masked, :now
                from unnest(:ids::uuid[], :owners::uuid[], :kinds::text[], :keys::text[], :ciphers::bytea[],
                    :lookups::bytea[], :masks::text[]) fresh (id, owner, kind, key_id, cipher, lookup, masked)
                """)
                .param("ids", fresh.stream().map(one -> one.row().id()).toArray(UUID[]::new))
                .param("owners", fresh.stream().map(one -> one.row().owner()).toArray(UUID[]::new))
                .param("kinds", fresh.stream().map(one -> one.row().kind()).toArray(String[]::new))
                .param("keys", fresh.stream().map(one -> one.row().keyId()).toArray(String[]::new))
                .param("ciphers", fresh.stream().map(one -> one.row().cipher()).toArray(byte[][]::new))
                .param("lookups", fresh.stream().map(Fresh::lookup).toArray(byte[][]::new))
                .param("masks", fresh.stream().map(one -> one.row().masked()).toArray(String[]::new))
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

    List<UUID> owned(UUID owner) {
        return db.sql("select id from vault where owner = :owner")
                .param("owner", owner)
                .query(Rows.IDS)
                .list();
    }

    /** Puts something else in a value's place, by which nobody is found. */
    void overwrite(UUID id, String key, byte[] cipher, String masked) {
        db.sql("update vault set key_id = :key, cipher = :cipher, lookup = null, masked = :masked where id = :id")
                .param("id", id)
                .param("key", key)
                .param("cipher", cipher)
                .param("masked", masked)
                .update();
    }

    /** Rows sealed with one of these keys; claimed, so that no other node takes them too. */
    List<Row> claim(List<String> keys, int most) {
        return db.sql("select " + COLUMNS + """
                 from vault where key_id = any(:keys) order by id limit :most for update skip locked
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("most", most)
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

    /** The hash by which the account with this phone number is found. */
    void rehashPhone(UUID phoneId, byte[] hash) {
        db.sql("update account set phone_hash = :hash where phone_id = :phone and phone_hash is not null")
                .param("phone", phoneId)
                .param("hash", hash)
                .update();
    }

    /** The hash by which the account with this document is found. */
    void rehashPaper(UUID paperId, byte[] hash) {
        db.sql("update account set paper_hash = :hash where paper_id = :paper and paper_hash is not null")
                .param("paper", paperId)
                .param("hash", hash)
                .update();
    }
}
