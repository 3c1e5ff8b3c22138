package org.mantianxing.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
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
        append(actor, action, Collections.singletonList(subject), words);
    }

    /** Appends a line for each of many subjects. */
    @Transactional
    public void writeAll(Actor actor, String action, List<UUID> subjects, String words) {
        append(actor, action, subjects, words);
    }

    private void append(Actor actor, String action, List<? extends @Nullable UUID> subjects, String words) {
        db.sql("select pg_advisory_xact_lock(:chain + hashtext(current_schema()))")
                .param("chain", CHAIN)
                .query((row, number) -> true)
                .single();
        Head head = db.sql("select seq, hash from audit order by seq desc limit 1")
                .query(Rows.of(Head.class))
                .optional()
                .orElse(new Head(0, new byte[32]));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<byte[]> chain = new ArrayList<>(List.of(head.hash()));
        for (int i = 0; i < subjects.size(); i++) {
            UUID subject = subjects.get(i);
            AuditLine line =
                    new AuditLine(head.seq() + 1 + i, at, actor.account(), actor.name(), action, subject, words);
            chain.add(hash(line, chain.getLast()));
        }
        db.sql("""
                insert into audit (seq, at, actor, actor_name, action, subject, words, previous, hash)
                select :head + n, :at, :actor, :name, :action, subject, :words, previous, hash
                from unnest(:subjects::uuid[], :previous::bytea[], :hashes::bytea[]) with ordinality
                    line (subject, previous, hash, n)
                """)
                .param("head", head.seq())
                .param("at", Timestamp.from(at))
                .param("actor", actor.account(), Types.OTHER)
                .param("name", actor.name())
                .param("action", action)
                .param("words", words)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("previous", chain.subList(0, subjects.size()).toArray(byte[][]::new))
                .param("hashes", chain.subList(1, chain.size()).toArray(byte[][]::new))
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
