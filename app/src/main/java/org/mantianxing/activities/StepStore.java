package org.mantianxing.activities;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of activities: append-only. */
@Repository
class StepStore {
    private final JdbcClient db;

    StepStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ActivityStep step) {
        db.sql("""
                insert into activity_step (id, activity, at, actor, actor_name, step, words)
                values (:id, :activity, :at, :actor, :name, :step, :words)
                """)
                .param("id", step.id())
                .param("activity", step.activity())
                .param("at", Timestamp.from(step.at()))
                .param("actor", step.actor())
                .param("name", step.actorName())
                .param("step", step.step().name())
                .param("words", step.words())
                .update();
    }

    List<ActivityStep> list(UUID activity) {
        return db.sql("""
                select id, activity, at, actor, actor_name, step, words from activity_step
                where activity = :activity order by id
                """)
                .param("activity", activity)
                .query(Rows.of(ActivityStep.class))
                .list();
    }
}
