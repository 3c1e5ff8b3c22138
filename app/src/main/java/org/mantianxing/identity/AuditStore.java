package org.mantianxing.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {
    private static final long CHAIN = 0x6D747861L;
    private static final String COLUMNS = "seq, at, actor, actor_name, action, subject, words";
    private final JdbcClient db;

    /** The end of the chain. */
    record Head(long seq, byte[] hash) {}

    /** A line as it lies in the table, with its seal. */
    record Sealed(
            long seq,
            Instant at,
            @Nullable UUID actor,
            String actorName,
            String action,
            @Nullable UUID subject,
            String words,
            byte[] previous,
            byte[] hash) {
        AuditLine line() {
            return new AuditLine(seq, at, actor, actorName, action, subject, words);
        }
    }

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    /** Whoever else appends waits for the end of this transaction. */
    Head lockHead() {
        db.sql("select pg_advisory_xact_lock(:chain + hashtext(current_schema()))")
                .param("chain", CHAIN)
                .query((row, number) -> true)
                .single();
        return db.sql("select seq, hash from audit order by seq desc limit 1")
                .query(Rows.of(Head.class))
                .optional()
                .orElse(new Head(0, new byte[32]));
    }

    /** Appends lines that differ only in their subject; {@code chain} holds the hash before the first and that of each. */
    void append(AuditLine first, List<? extends @Nullable UUID> subjects, List<byte[]> chain) {
        db.sql("""
                insert into audit (seq, at, actor, actor_name, action, subject, words, previous, hash)
                select :head + n, :at, :actor, :name, :action, subject, :words, previous, hash
                from unnest(:subjects::uuid[], :previous::bytea[], :hashes::bytea[]) with ordinality
                    line (subject, previous, hash, n)
                """)
                .param("head", first.seq() - 1)
                .param("at", Timestamp.from(first.at()))
                .param("actor", first.actor(), Types.OTHER)
                .param("name", first.actorName())
                .param("action", first.action())
                .param("words", first.words())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("previous", chain.subList(0, subjects.size()).toArray(byte[][]::new))
                .param("hashes", chain.subList(1, chain.size()).toArray(byte[][]::new))
                .update();
    }

    List<AuditLine> about(UUID subject) {
        return db.sql("select " + COLUMNS + " from audit where subject = :subject order by seq desc limit 200")
                .param("subject", subject)
                .query(Rows.of(AuditLine.class))
                .list();
    }

    /**
     * Newest first.
     *
     * @param people only what these did or what was about them; null for anybody
     */
    List<AuditRow> search(
            AuditQuery query, @Nullable List<UUID> people, @Nullable Instant from, @Nullable Instant to, int most) {
        return db.sql("""
                select l.seq, l.at, l.actor_name, l.action, l.words,
                    coalesce(nullif(a.name_masked, ''), a.login, a.phone_masked) as about
                from audit l left join account a on a.id = l.subject
                where (cast(:people as uuid[]) is null or l.actor = any(:people) or l.subject = any(:people))
                and (:action = '' or l.action = :action)
                and (cast(:from as timestamptz) is null or l.at >= :from)
                and (cast(:to as timestamptz) is null or l.at < :to)
                and (cast(:before as bigint) is null or l.seq < :before)
                order by l.seq desc limit :most
                """)
                .param("people", people == null ? null : people.toArray(UUID[]::new), Types.ARRAY)
                .param("action", query.action())
                .param("from", from == null ? null : Timestamp.from(from), Types.TIMESTAMP)
                .param("to", to == null ? null : Timestamp.from(to), Types.TIMESTAMP)
                .param("before", query.before(), Types.BIGINT)
                .param("most", most)
                .query(Rows.of(AuditRow.class))
                .list();
    }

    /** The accounts with this login, full name or number. */
    List<UUID> people(String login, List<byte[]> names, List<byte[]> phones) {
        return db.sql("""
                select id from account where login = :login or phone_hash = any(:phones)
                or name_id in (select id from vault where kind = 'NAME' and lookup = any(:names))
                """)
                .param("login", login)
                .param("names", names.toArray(byte[][]::new))
                .param("phones", phones.toArray(byte[][]::new))
                .query(Rows.IDS)
                .list();
    }

    List<Sealed> after(long seq, int most) {
        return db.sql("select " + COLUMNS + ", previous, hash from audit where seq > :seq order by seq limit :most")
                .param("seq", seq)
                .param("most", most)
                .query(Rows.of(Sealed.class))
                .list();
    }
}
