package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events; their shifts are activities. */
@Repository
class EventStore {
    private final JdbcClient db;

    EventStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Event event, @Nullable UUID by, Instant now) {
        db.sql("""
                insert into activity_event (id, title, site, path, organiser, created_by, created_at)
                values (:id, :title, :site, :path, :organiser, :by, :now)
                """)
                .param("id", event.id())
                .param("title", event.title())
                .param("site", event.site())
                .param("path", event.path())
                .param("organiser", event.organiser())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Event> find(UUID id) {
        return db.sql("select id, title, site, path, organiser from activity_event where id = :id")
                .param("id", id)
                .query(Rows.of(Event.class))
                .optional();
    }

    /** All shifts, by start. */
    List<Activity> shifts(UUID event) {
        return db.sql(ActivityRow.SELECT + "a.event = :event order by a.start_at, a.title, a.id")
                .param("event", event)
                .query(ActivityRow::read)
                .list();
    }
}
