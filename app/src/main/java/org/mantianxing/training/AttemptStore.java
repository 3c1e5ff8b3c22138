package org.mantianxing.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who tried a test, and how it went. */
@Repository
class AttemptStore {
    private static final String ATTEMPT = """
            select id, course, volunteer, asked, chosen, started_at, ended_at, right_ones, passed from attempt where\s""";
    private final JdbcClient db;

    AttemptStore(JdbcClient db) {
        this.db = db;
    }

    /** How tests of a course went. */
    record Tally(UUID course, int tried, int passed) {}

    Optional<Attempt> find(UUID id) {
        return db.sql(ATTEMPT + "id = :id")
                .param("id", id)
                .query(Rows.of(Attempt.class))
                .optional();
    }

    /** The latest first. */
    List<Attempt> of(UUID volunteer) {
        return db.sql(ATTEMPT + "volunteer = :volunteer order by id desc")
                .param("volunteer", volunteer)
                .query(Rows.of(Attempt.class))
                .list();
    }

    /** People who tried and who passed, by course. */
    List<Tally> tally(Collection<UUID> courses) {
        return db.sql("""
                select course, count(distinct volunteer) as tried,
                    count(distinct volunteer) filter (where passed) as passed
                from attempt where course = any(:courses) and ended_at is not null group by course
                """)
                .param("courses", courses.toArray(UUID[]::new))
                .query(Rows.of(Tally.class))
                .list();
    }

    /** False when one is open already. */
    boolean begin(UUID id, UUID course, UUID volunteer, List<UUID> asked, Instant now) {
        return db.sql("""
                insert into attempt (id, course, volunteer, asked, started_at)
                values (:id, :course, :volunteer, :asked, :now)
                on conflict (course, volunteer) where ended_at is null do nothing
                """)
                        .param("id", id)
                        .param("course", course)
                        .param("volunteer", volunteer)
                        .param("asked", asked.toArray(UUID[]::new))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when it was handed in already. */
    boolean end(UUID id, List<String> chosen, int right, boolean passed, Instant now) {
        return db.sql("""
                update attempt set chosen = :chosen, right_ones = :right, passed = :passed, ended_at = :now
                where id = :id and ended_at is null
                """)
                        .param("chosen", chosen.toArray(String[]::new))
                        .param("right", right)
                        .param("passed", passed)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void forget(UUID volunteer) {
        db.sql("delete from attempt where volunteer = :volunteer")
                .param("volunteer", volunteer)
                .update();
    }
}
