package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords and codes and locks a login after too many. A try is counted before it is looked at, so that
 * many at once win nothing; logins that do not exist are counted too, so that they cannot be told from others.
 */
@Component
class LoginGuard {
    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(10);
    private final JdbcClient db;
    private final Clock clock;

    LoginGuard(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Spends a try and says how many are left; throws Invalid when the login is locked. */
    @Transactional
    int spend(String login) {
        Instant now = clock.instant();
        return db.sql("""
                insert into login_failure as f (login_hash, failures, last_at) values (:hash, 1, :now)
                on conflict (login_hash) do update
                set failures = case when f.failures >= :most then 1 else f.failures + 1 end, last_at = excluded.last_at
                where f.failures < :most or f.last_at <= :unlocked
                returning failures
                """)
                .param("hash", hash(login))
                .param("now", Timestamp.from(now))
                .param("most", TRIES)
                .param("unlocked", Timestamp.from(now.minus(LOCK)))
                .query(Rows.NUMBERS)
                .optional()
                .map(failures -> TRIES - failures.intValue())
                .orElseThrow(LoginGuard::locked);
    }

    /** A try was right after all. */
    @Transactional
    void giveBack(String login) {
        db.sql("update login_failure set failures = greatest(failures - 1, 0) where login_hash = :hash")
                .param("hash", hash(login))
                .update();
    }

    /** Signed in, or unlocked by an administrator: nothing is held against this login. */
    @Transactional
    void clear(String login) {
        db.sql("delete from login_failure where login_hash = :hash")
                .param("hash", hash(login))
                .update();
    }

    boolean isLocked(String login) {
        return db.sql("""
                select count(*) from login_failure
                where login_hash = :hash and failures >= :most and last_at > :unlocked
                """)
                        .param("hash", hash(login))
                        .param("most", TRIES)
                        .param("unlocked", Timestamp.from(clock.instant().minus(LOCK)))
                        .query(Rows.NUMBERS)
                        .single()
                > 0;
    }

    static Invalid locked() {
        return Invalid.field("login", "错了 5 次，请 10 分钟后再试，或请管理员解锁");
    }

    private static byte[] hash(String login) {
        return Tokens.hash(login.strip().toLowerCase(Locale.ROOT));
    }
}
