package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phones of leaders, and what they noted. */
@Repository
class LeadPhoneStore {
    private final JdbcClient db;

    LeadPhoneStore(JdbcClient db) {
        this.db = db;
    }

    void insert(LeadPhone phone, byte[] key) {
        db.sql("""
                insert into lead_phone (id, activity, leader, public_key, drift, made_at)
                values (:id, :activity, :leader, :key, :drift, :at)
                """)
                .param("id", phone.id())
                .param("activity", phone.activity())
                .param("leader", phone.leader())
                .param("key", key)
                .param("drift", phone.drift())
                .param("at", Timestamp.from(phone.madeAt()))
                .update();
    }

    List<LeadPhone> list(UUID activity) {
        return db.sql("""
                select id, activity, leader, drift, made_at, stopped_at from lead_phone
                where activity = :activity order by made_at
                """)
                .param("activity", activity)
                .query(Rows.of(LeadPhone.class))
                .list();
    }

    byte[] key(UUID phone) {
        return db.sql("select public_key from lead_phone where id = :id")
                .param("id", phone)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    boolean stop(UUID activity, UUID phone, Instant now) {
        return db.sql("""
                update lead_phone set stopped_at = :now
                where id = :id and activity = :activity and stopped_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("id", phone)
                        .param("activity", activity)
                        .update()
                == 1;
    }

    /** A note that was merged before. */
    record Known(UUID id, UUID phone, Merged.Outcome outcome, String words) {}

    Optional<Known> known(UUID scan) {
        return db.sql("select id, phone, outcome, words from lead_scan where id = :id")
                .param("id", scan)
                .query(Rows.of(Known.class))
                .optional();
    }

    void insert(UUID phone, OfflineScan scan, Instant at, Merged.Outcome outcome, String words, Instant now) {
        db.sql("""
                insert into lead_scan (id, phone, seat, step, how, said_at, at, outcome, words, merged_at)
                values (:id, :phone, :seat, :step, :how, :said, :at, :outcome, :words, :now)
                """)
                .param("id", scan.id())
                .param("phone", phone)
                .param("seat", scan.seat())
                .param("step", scan.step().name())
                .param("how", scan.how().name())
                .param("said", Timestamp.from(Instant.ofEpochMilli(scan.at())))
                .param("at", Timestamp.from(at))
                .param("outcome", outcome.name())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** One merge of a phone at a time. */
    void lock(UUID phone) {
        db.sql("select id from lead_phone where id = :id for update")
                .param("id", phone)
                .query(Rows.IDS)
                .optional();
    }
}
