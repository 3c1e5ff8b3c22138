package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhoneCodeStore {
    private final JdbcClient db;

    PhoneCodeStore(JdbcClient db) {
        this.db = db;
    }

    /** Whoever asks for the same phone or from the same address waits for the end of this transaction. */
    void lock(byte[] hash) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 0))")
                .param("hash", hash)
                .query((row, number) -> true)
                .single();
    }

    void insert(PhoneCode code, byte[] addressHash) {
        db.sql("""
                insert into phone_code (id, phone_id, phone_hash, address_hash, code_hash, sent_at, expires_at)
                values (:id, :phone, :phoneHash, :addressHash, :codeHash, :sent, :expires)
                """)
                .param("id", code.id())
                .param("phone", code.phoneId())
                .param("phoneHash", code.phoneHash())
                .param("addressHash", addressHash)
                .param("codeHash", code.codeHash())
                .param("sent", Timestamp.from(code.sentAt()))
                .param("expires", Timestamp.from(code.expiresAt()))
                .update();
    }

    Optional<PhoneCode> find(UUID id) {
        return db.sql("""
                select id, phone_id, phone_hash, code_hash, sent_at, expires_at, tries, used_at from phone_code
                where id = :id
                """).param("id", id).query(Rows.of(PhoneCode.class)).optional();
    }

    Optional<Instant> lastSent(byte[] phoneHash) {
        return db.sql("""
                select sent_at from phone_code where phone_hash = :hash order by sent_at desc limit 1
                """)
                .param("hash", phoneHash)
                .query(Rows.of(Timestamp.class))
                .optional()
                .map(Timestamp::toInstant);
    }

    long sentToPhone(byte[] phoneHash, Instant since) {
        return db.sql("""
                select count(*) from phone_code where phone_hash = :hash and sent_at > :since
                """)
                .param("hash", phoneHash)
                .param("since", Timestamp.from(since))
                .query(Rows.NUMBERS)
                .single();
    }

    long sentToAddress(byte[] addressHash, Instant since) {
        return db.sql("""
                select count(*) from phone_code where address_hash = :hash and sent_at > :since
                """)
                .param("hash", addressHash)
                .param("since", Timestamp.from(since))
                .query(Rows.NUMBERS)
                .single();
    }

    /** Counts one try; false when all are spent. */
    boolean spendTry(UUID id) {
        return db.sql("update phone_code set tries = tries + 1 where id = :id and tries < :most")
                        .param("id", id)
                        .param("most", PhoneCode.TRIES)
                        .update()
                > 0;
    }

    /** Marks the code as used; false when somebody else just did. */
    boolean use(UUID id, Instant now) {
        return db.sql("update phone_code set used_at = :now where id = :id and used_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void delete(UUID id) {
        db.sql("delete from phone_code where id = :id").param("id", id).update();
    }

    /** Old codes, with the vault's ids of their numbers. */
    List<UUID> deleteBefore(Instant moment) {
        return db.sql("""
                delete from phone_code where sent_at < :moment returning phone_id
                """)
                .param("moment", Timestamp.from(moment))
                .query(Rows.IDS)
                .list();
    }
}
