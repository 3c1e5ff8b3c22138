package org.mantianxing.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail: append-only, each line sealed with the hash of the one before. */
@Service
public class Audit {
    private static final long CHAIN = 0x6D747861L;
    private final JdbcClient db;
    private final Clock clock;

    private record Head(long seq, byte[] hash) {}

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Appends a line, in the transaction of what it tells about. */
    @Transactional
    public void write(Actor actor, String action, @Nullable UUID subject, String words) {
        db.sql("select pg_advisory_xact_lock(:chain + hashtext(current_schema()))")
                .param("chain", CHAIN)
                .query((row, number) -> true)
                .single();
        Head head = db.sql("select seq, hash from audit order by seq desc limit 1")
                .query(Rows.of(Head.class))
                .optional()
                .orElse(new Head(0, new byte[32]));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditLine line = new AuditLine(head.seq() + 1, at, actor.account(), actor.name(), action, subject, words);
        db.sql("""
                insert into audit (seq, at, actor, actor_name, action, subject, words, previous, hash)
                values (:seq, :at, :actor, :name, :action, :subject, :words, :previous, :hash)
                """)
                .param("seq", line.seq())
                .param("at", Timestamp.from(at))
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("action", action)
                .param("subject", subject)
                .param("words", words)
                .param("previous", head.hash())
                .param("hash", hash(line, head.hash()))
                .update();
    }

    /** Who looked at this person's data, newest first. */
    public List<AuditLine> about(Actor actor, UUID subject) {
        if (!actor.is(subject)) {
            Permissions.require(actor, Command.AUDIT_READ, Target.NOTHING);
        }
        return db.sql("""
                select seq, at, actor, actor_name, action, subject, words from audit
                where subject = :subject order by seq desc limit 200
                """)
                .param("subject", subject)
                .query(Rows.of(AuditLine.class))
                .list();
    }

    static byte[] hash(AuditLine line, byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            String text = String.join(
                    "\u001f",
                    String.valueOf(line.seq()),
                    line.at().toString(),
                    String.valueOf(line.actor()),
                    line.actorName(),
                    line.action(),
                    String.valueOf(line.subject()),
                    line.words());
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
