package org.mantianxing.training;

import org.mantianxing.district.MovedPaths;
import org.mantianxing.district.SiteMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Courses and plans go with their place. */
@Component
class MovedCourses {
    private final JdbcClient db;

    MovedCourses(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SiteMoved it) {
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update course", "path");
        paths.in("update training_plan", "path");
    }
}
