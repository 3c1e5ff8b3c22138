package org.mantianxing.teams;

import org.mantianxing.district.MovedPaths;
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
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update team", "path");
        paths.in("update team_proposal", "path");
    }
}
