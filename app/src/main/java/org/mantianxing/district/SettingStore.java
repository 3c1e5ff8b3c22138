package org.mantianxing.district;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingStore {
    private final JdbcClient db;

    private record Line(String key, String value) {}

    SettingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> find(String key) {
        return db.sql("select value from setting where key = :key")
                .param("key", key)
                .query(Rows.TEXTS)
                .optional();
    }

    Map<String, String> all() {
        return db.sql("select key, value from setting").query(Rows.of(Line.class)).list().stream()
                .collect(Collectors.toMap(Line::key, Line::value));
    }

    void set(String key, String value, @Nullable UUID by, Instant now) {
        db.sql("""
                insert into setting (key, value, changed_at, changed_by) values (:key, :value, :now, :by)
                on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """)
                .param("key", key)
                .param("value", value)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void delete(String key) {
        db.sql("delete from setting where key = :key").param("key", key).update();
    }
}
