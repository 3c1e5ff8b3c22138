package org.mantianxing.identity;

import org.mantianxing.district.MovedPaths;
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
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update role_grant", "path");
    }
}
