package org.mantianxing.identity;

import org.mantianxing.district.SiteMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works at a place that lies elsewhere now goes on working there. */
@Component
class MovedStaff {
    private final JdbcClient db;

    MovedStaff(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SiteMoved it) {
        db.sql("""
                update role_grant set path = :after || substr(path, length(:before) + 1)
                where ended_at is null and (path = :before or starts_with(path, :before || '.'))
                """).param("before", it.before()).param("after", it.after()).update();
    }
}
