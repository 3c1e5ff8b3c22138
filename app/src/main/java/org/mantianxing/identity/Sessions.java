package org.mantianxing.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-ins in force. They live in the database, so they outlast a restart and hold on every node. */
@Service
public class Sessions {
    /** Name of the cookie that carries the token; its path is the district's. */
    public static final String COOKIE = "mtx-session";

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient db;
    private final Accounts accounts;
    private final Clock clock;

    Sessions(JdbcClient db, Accounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Opens a session and returns the token for the cookie. */
    @Transactional
    public String open(UUID account, String device, Duration length) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        db.sql("""
                insert into session (token_hash, id, account, device, created_at, seen_at, expires_at)
                values (:hash, :id, :account, :device, :now, :now, :expires)
                """)
                .param("hash", hash(token))
                .param("id", Ids.at(now))
                .param("account", account)
                .param("device", device)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(length)))
                .update();
        return token;
    }

    /** The person behind a token, with the grants in force now; empty when it is unknown, ended or expired. */
    public Optional<Actor> find(String token) {
        return db.sql("""
                select account from session where token_hash = :hash and expires_at > :now
                """)
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Rows.IDS)
                .optional()
                .map(accounts::actor);
    }

    /** Ends the session of a token. */
    @Transactional
    public void end(String token) {
        db.sql("delete from session where token_hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
