package org.mantianxing.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private final JdbcClient db;

    /** Who is behind a token, and when they were last seen. */
    record Found(Actor actor, Instant seenAt) {}

    private record Line(
            UUID account,
            String name,
            Instant seenAt,
            @Nullable Grant grant) {}

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    void insert(byte[] hash, Session session, UUID account, Instant expires) {
        db.sql("""
                insert into session (token_hash, id, account, device, created_at, seen_at, expires_at)
                values (:hash, :id, :account, :device, :now, :now, :expires)
                """)
                .param("hash", hash)
                .param("id", session.id())
                .param("account", account)
                .param("device", session.device())
                .param("now", Timestamp.from(session.createdAt()))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Session, account and grants in one statement, since it runs at each request. */
    Optional<Found> find(byte[] hash, Instant now) {
        List<Line> lines = db.sql("""
                select a.id, coalesce(nullif(a.name_masked, ''), a.phone_masked) as name, s.seen_at,
                    g.role, g.site, g.path, g.team
                from session s
                join account a on a.id = s.account and a.state = 'ACTIVE'
                left join role_grant g on g.account = a.id and g.ended_at is null
                where s.token_hash = :hash and s.expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> line(row))
                .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Line first = lines.getFirst();
        Set<Grant> grants = lines.stream()
                .flatMap(line -> java.util.stream.Stream.ofNullable(line.grant()))
                .collect(Collectors.toSet());
        return Optional.of(new Found(Actor.person(first.account(), first.name(), grants), first.seenAt()));
    }

    private static Line line(ResultSet row) throws SQLException {
        String role = row.getString("role");
        Grant grant = role == null
                ? null
                : new Grant(
                        Role.valueOf(role),
                        row.getObject("site", UUID.class),
                        row.getString("path"),
                        row.getObject("team", UUID.class));
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("seen_at").toInstant(),
                grant);
    }

    void touch(byte[] hash, Instant now) {
        db.sql("update session set seen_at = :now where token_hash = :hash")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Session> list(UUID account, byte[] here, Instant now) {
        return db.sql("""
                select id, device, created_at, seen_at, token_hash = :here as here from session
                where account = :account and expires_at > :now order by token_hash = :here desc, seen_at desc, id
                """)
                .param("account", account)
                .param("here", here)
                .param("now", Timestamp.from(now))
                .query(Rows.of(Session.class))
                .list();
    }

    void end(byte[] hash) {
        db.sql("delete from session where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    int end(UUID account, UUID id) {
        return db.sql("delete from session where account = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** Ends all sessions of an account but the one with this hash. */
    int endAllBut(UUID account, byte[] hash) {
        return db.sql("delete from session where account = :account and token_hash <> :hash")
                .param("account", account)
                .param("hash", hash)
                .update();
    }

    void deleteExpired(Instant now) {
        db.sql("delete from session where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
        db.sql("delete from sign_in_step where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
        db.sql("delete from login_failure where last_at < :yesterday")
                .param("yesterday", Timestamp.from(now.minus(java.time.Duration.ofDays(1))))
                .update();
    }
}
