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

    List<Sealed> after(long seq, int most) {
        return db.sql("select " + COLUMNS + ", previous, hash from audit where seq > :seq order by seq limit :most")
                .param("seq", seq)
                .param("most", most)
                .query(Rows.of(Sealed.class))
                .list();
    }
}
