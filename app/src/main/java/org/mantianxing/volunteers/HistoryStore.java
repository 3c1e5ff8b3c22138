package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.mantianxing.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to volunteers' cards. */
@Repository
class HistoryStore {
    private final JdbcClient db;
    private final Live live;
    private final Clock clock;

    HistoryStore(JdbcClient db, Live live, Clock clock) {
        this.db = db;
        this.live = live;
        this.clock = clock;
    }

    void write(Actor actor, UUID volunteer, VolunteerStep.Step step, String words) {
        db.sql("""
                insert into volunteer_step (id, volunteer, at, actor, actor_name, step, words)
                values (:id, :volunteer, :at, :actor, :name, :step, :words)
                """)
                .param("id", Ids.at(clock.instant()))
                .param("volunteer", volunteer)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("step", step.name())
                .param("words", words)
                .update();
        live.changedForFigures(List.of("volunteer:" + volunteer));
    }

    List<VolunteerStep> list(UUID volunteer) {
        return db.sql("""
                select id, volunteer, at, actor, actor_name, step, words from volunteer_step
                where volunteer = :volunteer order by id
                """)
                .param("volunteer", volunteer)
                .query(Rows.of(VolunteerStep.class))
                .list();
    }
}
