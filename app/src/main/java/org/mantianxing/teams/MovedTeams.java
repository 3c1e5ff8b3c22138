package org.mantianxing.teams;

import org.mantianxing.district.SiteMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams go with the place that they belong to. */
@Component
class MovedTeams {
    private final JdbcClient db;

    MovedTeams(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SiteMoved it) {
        db.sql("""
                update team set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        db.sql("""
                update team_proposal set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
    }
}
