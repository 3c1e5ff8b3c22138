package org.mantianxing.certificates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificateStore {
    private final JdbcClient db;

    CertificateStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Certificate it, Collection<UUID> entries) {
        db.sql("""
                insert into certificate (id, number, volunteer, from_day, to_day, minutes, services, statement, signature,
                    signing_key, show_name, show_services, seal, issued_at)
                values (:id, :number, :volunteer, :from, :to, :minutes, :services, :statement, :signature, :key, :name,
                    :list, :seal, :at)
                """)
                .param("id", it.id())
                .param("number", it.number())
                .param("volunteer", it.volunteer())
                .param("from", it.fromDay())
                .param("to", it.toDay())
                .param("minutes", it.minutes())
                .param("services", it.services())
                .param("statement", it.statement())
                .param("signature", it.signature())
                .param("key", it.signingKey())
                .param("name", it.showName())
                .param("list", it.showServices())
                .param("seal", it.seal())
                .param("at", Timestamp.from(it.issuedAt()))
                .update();
        db.sql("insert into certificate_entry (certificate, entry) select :id, unnest(:entries)")
                .param("id", it.id())
                .param("entries", entries.toArray(UUID[]::new))
                .update();
    }

    Optional<Certificate> find(UUID id) {
        return db.sql("select * from certificate where id = :id")
                .param("id", id)
                .query(Rows.of(Certificate.class))
                .optional();
    }

    Optional<Certificate> findByNumber(String number) {
        return db.sql("select * from certificate where number = :number")
                .param("number", number)
                .query(Rows.of(Certificate.class))
                .optional();
    }

    List<Certificate> of(UUID volunteer) {
        return db.sql("select * from certificate where volunteer = :volunteer order by id desc limit 100")
                .param("volunteer", volunteer)
                .query(Rows.of(Certificate.class))
                .list();
    }

    long issuedSince(UUID volunteer, Instant since) {
        return db.sql("select count(*) from certificate where volunteer = :volunteer and issued_at > :since")
                .param("volunteer", volunteer)
                .param("since", Timestamp.from(since))
                .query(Rows.NUMBERS)
                .single();
    }

    /** Those that stand on an entry and are valid; revoked by this. */
    List<Certificate> revoke(UUID entry, Instant now, String words) {
        return db.sql("""
                update certificate set revoked_at = :now, revoked_words = :words
                where revoked_at is null and id in (select certificate from certificate_entry where entry = :entry)
                returning *
                """)
                .param("now", Timestamp.from(now))
                .param("words", words)
                .param("entry", entry)
                .query(Rows.of(Certificate.class))
                .list();
    }

    boolean revokeOne(UUID id, Instant now, String words) {
        return db.sql("""
                update certificate set revoked_at = :now, revoked_words = :words
                where id = :id and revoked_at is null
                """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("words", words)
                        .update()
                == 1;
    }

    /** Nothing that a person who leaves was certified can be checked any more. */
    void forget(UUID volunteer, Instant now, String words) {
        db.sql("""
                update certificate set statement = null, revoked_at = coalesce(revoked_at, :now), revoked_words = :words
                where volunteer = :volunteer
                """)
                .param("now", Timestamp.from(now))
                .param("words", words)
                .param("volunteer", volunteer)
                .update();
    }

    /** Slots of what is revoked, in one list of so many. */
    List<Long> revokedSlots(long from, long to) {
        return db.sql("select slot from certificate where slot >= :from and slot < :to and revoked_at is not null")
                .param("from", from)
                .param("to", to)
                .query(Rows.NUMBERS)
                .list();
    }
}
