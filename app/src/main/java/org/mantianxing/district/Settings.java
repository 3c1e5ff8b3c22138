package org.mantianxing.district;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a district decides for itself, by key; each module names its own keys and defaults. */
@Service
public class Settings {
    private final JdbcClient db;
    private final Clock clock;

    Settings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<String> find(String key) {
        return db.sql("""
                select value from setting where key = :key
                """).param("key", key).query(Rows.TEXTS).optional();
    }

    /** A whole number, or {@code fallback} where the district has not decided. */
    public int number(String key, int fallback) {
        return find(key).map(Integer::parseInt).orElse(fallback);
    }

    /** Only the centre decides for its district. */
    @Transactional
    public void set(Actor actor, String key, String value) {
        if (!actor.has(Role.CENTRE) && actor.kind() != Actor.Kind.CLOCK) {
            throw new Refused("只有中心管理员可以修改区县设置");
        }
        db.sql("""
                insert into setting (key, value, changed_at, changed_by) values (:key, :value, :now, :by)
                on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """)
                .param("key", key)
                .param("value", value)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.account())
                .update();
    }
}
