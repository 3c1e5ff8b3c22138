package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What guardians said. */
@Repository
class ConsentStore {
    private static final String CONSENT =
            "select id, volunteer, guardian, relation, state, asked_at, decided_at from guardian_consent";
    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Consent> find(UUID id) {
        return db.sql(CONSENT + " where id = :id")
                .param("id", id)
                .query(Rows.of(Consent.class))
                .optional();
    }

    /** The last that was asked for somebody. */
    Optional<Consent> last(UUID volunteer) {
        return db.sql(CONSENT + " where volunteer = :volunteer order by id desc limit 1")
                .param("volunteer", volunteer)
                .query(Rows.of(Consent.class))
                .optional();
    }

    /** Those that somebody was asked for as a guardian, the latest first. */
    List<Consent> of(UUID guardian) {
        return db.sql(CONSENT + " where guardian = :guardian order by id desc")
                .param("guardian", guardian)
                .query(Rows.of(Consent.class))
                .list();
    }

    /** How often somebody has asked since then. */
    long askedSince(UUID volunteer, Instant since) {
        return db.sql("select count(*) from guardian_consent where volunteer = :volunteer and asked_at > :since")
                .param("volunteer", volunteer)
                .param("since", Timestamp.from(since))
                .query(Rows.NUMBERS)
                .single();
    }

    /** Asks anew; what was asked of another before is over. */
    void ask(UUID id, UUID volunteer, UUID guardian, Consent.Relation relation, Instant now) {
        db.sql("""
                update guardian_consent set state = 'WITHDRAWN', decided_at = :now
                where volunteer = :volunteer and state in ('ASKED', 'GIVEN')
                """)
                .param("volunteer", volunteer)
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
                insert into guardian_consent (id, volunteer, guardian, relation, state, asked_at)
                values (:id, :volunteer, :guardian, :relation, 'ASKED', :now)
                """)
                .param("id", id)
                .param("volunteer", volunteer)
                .param("guardian", guardian)
                .param("relation", relation.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it does not stand so any more. */
    boolean move(UUID id, Consent.State from, Consent.State to, Instant now) {
        return db.sql("update guardian_consent set state = :to, decided_at = :now where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
