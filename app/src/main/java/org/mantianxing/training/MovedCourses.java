package org.mantianxing.training;

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
        db.sql("""
                update course set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        db.sql("""
                update training_plan set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
    }
}
