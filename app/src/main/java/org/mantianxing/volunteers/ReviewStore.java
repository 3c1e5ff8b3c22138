package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at registrations. */
@Repository
class ReviewStore {
    private final JdbcClient db;

    ReviewStore(JdbcClient db) {
        this.db = db;
    }

    /** Nothing changes where one waits already. */
    boolean ask(UUID id, UUID volunteer, Instant now) {
        return db.sql("""
                insert into volunteer_review (id, volunteer, state, asked_at) values (:id, :volunteer, 'ASKED', :now)
                on conflict (volunteer) where state = 'ASKED' do nothing
                """)
                        .param("id", id)
                        .param("volunteer", volunteer)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Review> last(UUID volunteer) {
        return db.sql("""
                select id, volunteer, state, asked_at, decided_name, why from volunteer_review
                where volunteer = :volunteer order by id desc limit 1
                """)
                .param("volunteer", volunteer)
                .query(Rows.of(Review.class))
                .optional();
    }

    List<Review> waiting() {
        return db.sql("""
                select id, volunteer, state, asked_at, decided_name, why from volunteer_review
                where state = 'ASKED' order by id
                """).query(Rows.of(Review.class)).list();
    }

    /** False when it is decided already, or nobody asked. */
    boolean decide(Review decision, Instant now) {
        return db.sql("""
                update volunteer_review set state = :state, decided_at = :now, decided_name = :name, why = :why
                where volunteer = :volunteer and state = 'ASKED'
                """)
                        .param("state", decision.state().name())
                        .param("now", Timestamp.from(now))
                        .param("name", decision.decidedName())
                        .param("why", decision.why())
                        .param("volunteer", decision.volunteer())
                        .update()
                == 1;
    }
}
