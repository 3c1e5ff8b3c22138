package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.mantianxing.district.SiteMoved;
import org.mantianxing.kernel.Rows;
import org.mantianxing.live.Live;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls and activities go with their place. */
@Component
class MovedCalls {
    private final JdbcClient db;
    private final Live live;

    MovedCalls(JdbcClient db, Live live) {
        this.db = db;
        this.live = live;
    }

    @EventListener
    void on(SiteMoved it) {
        db.sql("""
                update activity_event set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        db.sql("""
                update series set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        db.sql("""
                update call_draft set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        // a plan of a week is made anew in a moment
        for (String table : List.of("week_place", "week_short", "week_plan")) {
            db.sql("delete from " + table + " where path = :before or starts_with(path, :before || '.')")
                    .param("before", it.before())
                    .update();
        }
        List<UUID> those = db.sql("""
                update activity set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                returning id
                """)
                .param("before", it.before())
                .param("after", it.after())
                .query(Rows.IDS)
                .list();
        live.changedForFigures(those.stream().map(Announcer::topic).toList());
    }
}
