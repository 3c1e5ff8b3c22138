package org.mantianxing.messages;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Account;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SmsStore {
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private final JdbcClient db;

    /**
     * When a message may go.
     *
     * @param until after this it would help nobody
     */
    record When(boolean atOnce, Instant nextAt, @Nullable Instant until) {}

    /** A message that one sender has taken in hand. */
    record Claimed(
            UUID id,
            UUID phone,
            String text,
            boolean atOnce,
            @Nullable Instant until,
            int tries) {}

    SmsStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, UUID message, Account account, String text, When when) {
        db.sql("""
                insert into sms (id, message, phone, phone_masked, text, at_once, until, state, next_at)
                values (:id, :message, :phone, :masked, :text, :atOnce, :until, 'WAITING', :next)
                on conflict (message) do nothing
                """)
                .param("id", id)
                .param("message", message)
                .param("phone", account.phoneId())
                .param("masked", account.phoneMasked())
                .param("text", text)
                .param("atOnce", when.atOnce())
                .param("until", when.until() == null ? null : Timestamp.from(when.until()))
                .param("next", Timestamp.from(when.nextAt()))
                .update();
    }

    /**
     * Takes in hand what is due. Another sender passes over these rows while they are locked, and until {@code lease}
     * afterwards; a sender that dies leaves them to the next one then.
     */
    List<Claimed> claim(Instant now, Instant lease, int most) {
        return db.sql("""
                update sms set tries = tries + 1, next_at = :lease
                where id in (
                    select id from sms where state = 'WAITING' and next_at <= :now
                    order by next_at limit :most for update skip locked)
                returning id, phone, text, at_once, until, tries
                """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .param("most", most)
                .query(Rows.of(Claimed.class))
                .list();
    }

    void sent(UUID id, Instant now) {
        db.sql("update sms set state = 'SENT', sent_at = :now, failure = '' where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void later(UUID id, Instant next, String failure) {
        db.sql("update sms set next_at = :next, failure = :failure where id = :id and state = 'WAITING'")
                .param("id", id)
                .param("next", Timestamp.from(next))
                .param("failure", failure)
                .update();
    }

    void failed(UUID id, String failure) {
        db.sql("update sms set state = 'FAILED', failure = :failure where id = :id and state = 'WAITING'")
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    List<Delivery> list(Optional<UUID> before, int size) {
        return db.sql("""
                select id, phone_masked, text, state, tries, next_at, sent_at, failure from sms
                where id < :before order by id desc limit :size
                """)
                .param("before", before.orElse(AFTER_ALL))
                .param("size", size)
                .query(Rows.of(Delivery.class))
                .list();
    }
}
