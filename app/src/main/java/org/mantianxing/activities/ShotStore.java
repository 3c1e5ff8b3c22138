package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pictures belong to an activity. */
@Repository
class ShotStore {
    private final JdbcClient db;

    ShotStore(JdbcClient db) {
        this.db = db;
    }

    List<Shot> of(UUID activity) {
        return db.sql(
                        "select picture, words from activity_picture where activity = :activity order by added_at, picture")
                .param("activity", activity)
                .query(Rows.of(Shot.class))
                .list();
    }

    /** Those of several activities, the first first. */
    List<Shots.Of> ofAll(Collection<UUID> activities) {
        return db.sql("""
                select activity, picture, words from activity_picture
                where activity = any(:activities) order by added_at, picture
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(Shots.Of.class))
                .list();
    }

    void add(UUID activity, Shot shot, UUID by, Instant at) {
        db.sql("""
                insert into activity_picture (activity, picture, words, added_by, added_at)
                values (:activity, :picture, :words, :by, :at)
                """)
                .param("activity", activity)
                .param("picture", shot.picture())
                .param("words", shot.words())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it is gone already. */
    boolean remove(UUID activity, UUID picture) {
        return db.sql("delete from activity_picture where activity = :activity and picture = :picture")
                        .param("activity", activity)
                        .param("picture", picture)
                        .update()
                == 1;
    }
}
