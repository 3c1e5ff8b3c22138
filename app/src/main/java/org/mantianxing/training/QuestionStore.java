package org.mantianxing.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of tests; those that were asked once stay for those who answered them. */
@Repository
class QuestionStore {
    private static final String QUESTION = "select id, course, text, options, answers, why from question where ";
    private final JdbcClient db;

    QuestionStore(JdbcClient db) {
        this.db = db;
    }

    /** Those that may be asked now. */
    List<Question> of(UUID course) {
        return db.sql(QUESTION + "course = :course and retired_at is null order by id")
                .param("course", course)
                .query(Rows.of(Question.class))
                .list();
    }

    /** How many may be asked now, by course. */
    Map<UUID, Integer> counts(Collection<UUID> courses) {
        Map<UUID, Integer> counts = new HashMap<>();
        db.sql(
                        "select course, count(*) as n from question where course = any(:courses) and retired_at is null group by course")
                .param("courses", courses.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject("course", UUID.class), row.getInt("n"));
                });
        return counts;
    }

    /** Also those that are asked no more, in the order of the ids. */
    List<Question> named(List<UUID> ids) {
        return db.sql(QUESTION + "id = any(:ids) order by array_position(:ids, id)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Question.class))
                .list();
    }

    void insert(Question question) {
        db.sql("""
                insert into question (id, course, text, options, answers, why)
                values (:id, :course, :text, :options, :answers, :why)
                """)
                .param("id", question.id())
                .param("course", question.course())
                .param("text", question.text())
                .param("options", question.options().toArray(String[]::new))
                .param("answers", question.answers().toArray(Integer[]::new))
                .param("why", question.why())
                .update();
    }

    /** False when it is asked no more already. */
    boolean retire(UUID course, UUID id, Instant now) {
        return db.sql(
                                "update question set retired_at = :now where id = :id and course = :course and retired_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("course", course)
                        .update()
                == 1;
    }
}
