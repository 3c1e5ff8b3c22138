package org.mantianxing.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What years plan, and what sessions cost. */
@Repository
class PlanStore {
    private static final String LINE = """
            select id, site, path, course, year, month, sessions, people, fen, added_by, added_at from training_plan where\s""";
    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    /** At that place and below it, by what is due first. */
    List<PlanLine> of(int year, String path) {
        return db.sql(LINE + """
                year = :year and (path = :path or starts_with(path, :path || '.')) and removed_at is null
                order by month, path, id
                """)
                .param("year", year)
                .param("path", path)
                .query(Rows.of(PlanLine.class))
                .list();
    }

    Optional<PlanLine> find(UUID id) {
        return db.sql(LINE + "id = :id and removed_at is null")
                .param("id", id)
                .query(Rows.of(PlanLine.class))
                .optional();
    }

    void insert(PlanLine line) {
        db.sql("""
                insert into training_plan (id, site, path, course, year, month, sessions, people, fen, added_by, added_at)
                values (:id, :site, :path, :course, :year, :month, :sessions, :people, :fen, :by, :at)
                """)
                .param("id", line.id())
                .param("site", line.site())
                .param("path", line.path())
                .param("course", line.course())
                .param("year", line.year())
                .param("month", line.month())
                .param("sessions", line.sessions())
                .param("people", line.people())
                .param("fen", line.fen())
                .param("by", line.addedBy())
                .param("at", Timestamp.from(line.addedAt()))
                .update();
    }

    /** False when it is gone already. */
    boolean remove(UUID id, Instant now) {
        return db.sql("update training_plan set removed_at = :now where id = :id and removed_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What these sessions cost, by session; one of which nobody said so is left out. */
    Map<UUID, Cost> costs(Collection<UUID> activities) {
        return db
                .sql("""
                select distinct on (activity) activity, fen, words, noted_by, noted_at from training_cost
                where activity = any(:activities) order by activity, id desc
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(Cost.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Cost::activity, Function.identity()));
    }

    void note(Cost cost) {
        db.sql("""
                insert into training_cost (id, activity, fen, words, noted_by, noted_at)
                values (:id, :activity, :fen, :words, :by, :at)
                """)
                .param("id", Ids.at(cost.notedAt()))
                .param("activity", cost.activity())
                .param("fen", cost.fen())
                .param("words", cost.words())
                .param("by", cost.notedBy())
                .param("at", Timestamp.from(cost.notedAt()))
                .update();
    }
}
