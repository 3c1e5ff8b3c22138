package org.mantianxing.teams;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to teams. */
@Repository
class TeamHistory {
    private final JdbcClient db;
    private final Clock clock;

    TeamHistory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void write(Actor actor, UUID team, TeamStep.Step step, String words) {
        db.sql("""
                insert into team_step (id, team, at, actor, actor_name, step, words)
                values (:id, :team, :at, :actor, :name, :step, :words)
                """)
                .param("id", Ids.at(clock.instant()))
                .param("team", team)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("step", step.name())
                .param("words", words)
                .update();
    }

    /** The oldest first. */
    List<TeamStep> list(UUID team) {
        return db.sql(
                        "select id, team, at, actor, actor_name, step, words from team_step where team = :team order by id")
                .param("team", team)
                .query(Rows.of(TeamStep.class))
                .list();
    }
}
