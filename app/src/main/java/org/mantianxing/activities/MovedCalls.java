package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.mantianxing.district.MovedPaths;
import org.mantianxing.district.SiteMoved;
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
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update activity_event", "path");
        paths.in("update series", "path");
        paths.in("update call_draft", "path");
        // a plan of a week is made anew in a moment
        for (String table : List.of("week_place", "week_short", "week_plan")) {
            db.sql("delete from " + table + " where path = :before or starts_with(path, :before || '.')")
                    .param("before", it.before())
                    .update();
        }
        List<UUID> those = paths.told("update activity", "path");
        live.changedForFigures(those.stream().map(Announcer::topic).toList());
    }
}
