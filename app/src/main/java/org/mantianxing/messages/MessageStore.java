package org.mantianxing.messages;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private final JdbcClient db;

    MessageStore(JdbcClient db) {
        this.db = db;
    }

    /** The id of the new message; empty where this person was told of this event before. */
    Optional<UUID> insert(UUID id, UUID account, String about, Instant at, Notice notice) {
        return db.sql("""
                insert into message (id, account, about, at, tone, words, arguments, link, whom)
                values (:id, :account, :about, :at, :tone, :words, :arguments, :link, :whom)
                on conflict (account, about) do nothing
                returning id
                """)
                .param("id", id)
                .param("account", account)
                .param("about", about)
                .param("at", Timestamp.from(at))
                .param("tone", notice.tone().name())
                .param("words", notice.words().text())
                .param("arguments", Arguments.pack(notice.words().arguments()))
                .param("link", notice.link())
                .param("whom", notice.whom())
                .query(Rows.IDS)
                .optional();
    }

    /** Newest first, those before {@code before}; null for the first page. */
    List<Message> list(UUID account, Optional<UUID> before, int size) {
        return db.sql("""
                select m.id, account, at, tone, words, arguments, link, whom, read_at, s.state as sms
                from message m left join sms s on s.message = m.id
                where account = :account and m.id < :before
                order by m.id desc limit :size
                """)
                .param("account", account)
                .param("before", before.orElse(AFTER_ALL))
                .param("size", size)
                .query(Rows.of(Message.class))
                .list();
    }

    Optional<Message> find(UUID id) {
        return db.sql("""
                select m.id, account, at, tone, words, arguments, link, whom, read_at, s.state as sms
                from message m left join sms s on s.message = m.id
                where m.id = :id
                """).param("id", id).query(Rows.of(Message.class)).optional();
    }

    /** How many are unread, counted no further than {@code most}. */
    int unread(UUID account, int most) {
        return db.sql("""
                select count(*) from (select 1 from message where account = :account and read_at is null limit :most) few
                """)
                .param("account", account)
                .param("most", most)
                .query(Rows.NUMBERS)
                .single()
                .intValue();
    }

    int read(UUID id, Instant now) {
        return db.sql("update message set read_at = :now where id = :id and read_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    int readAll(UUID account, Instant now) {
        return db.sql("update message set read_at = :now where account = :account and read_at is null")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }
}
