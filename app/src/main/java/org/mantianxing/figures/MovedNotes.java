package org.mantianxing.figures;

import org.mantianxing.district.SiteMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said to a score stays with its place. */
@Component
class MovedNotes {
    private final JdbcClient db;

    MovedNotes(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SiteMoved it) {
        db.sql("""
                update assessment_note set place = :after || substr(place, length(:before) + 1)
                where place = :before or starts_with(place, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
    }
}
