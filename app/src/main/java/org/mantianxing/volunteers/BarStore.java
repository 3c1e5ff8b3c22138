package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may not be a volunteer for a while. */
@Repository
class BarStore {
    private static final String BAR = "select id, volunteer, why, until, at, actor_name from volunteer_bar";
    private final JdbcClient db;

    BarStore(JdbcClient db) {
        this.db = db;
    }

    /** The one in force. */
    Optional<Bar> of(UUID volunteer) {
        return db.sql(BAR + " where volunteer = :volunteer and lifted_at is null")
                .param("volunteer", volunteer)
                .query(Rows.of(Bar.class))
                .optional();
    }

    /** Those in force whose last day is before that one. */
    List<Bar> over(LocalDate day) {
        return db.sql(BAR + " where lifted_at is null and until < :day order by id limit 500")
                .param("day", day)
                .query(Rows.of(Bar.class))
                .list();
    }

    void insert(Actor actor, Bar bar) {
        db.sql("""
                insert into volunteer_bar (id, volunteer, why, until, at, actor, actor_name)
                values (:id, :volunteer, :why, :until, :at, :actor, :name)
                """)
                .param("id", bar.id())
                .param("volunteer", bar.volunteer())
                .param("why", bar.why())
                .param("until", bar.until())
                .param("at", Timestamp.from(bar.at()))
                .param("actor", actor.account())
                .param("name", actor.name())
                .update();
    }

    /** False when it was lifted meanwhile. */
    boolean lift(Actor actor, UUID id, Instant now) {
        return db.sql(
                                "update volunteer_bar set lifted_at = :now, lifted_name = :name where id = :id and lifted_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("name", actor.name())
                        .update()
                == 1;
    }
}
