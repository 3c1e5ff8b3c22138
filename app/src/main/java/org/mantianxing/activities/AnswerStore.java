package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of offers, for whoever learns from it. */
@Repository
class AnswerStore {
    private final JdbcClient db;

    AnswerStore(JdbcClient db) {
        this.db = db;
    }

    /** An offer that is no longer open, and when its activity begins. */
    record Answer(
            UUID volunteer,
            String skill,
            boolean yes,
            Instant sentAt,
            Instant expiresAt,
            Instant startAt,
            String reasons) {}

    /** The last ones since then, the oldest first; who said yes and withdrew later has said yes. */
    List<Answer> since(Instant since, int most) {
        return db.sql("""
                select * from (
                    select o.volunteer, o.skill, o.state in ('ACCEPTED', 'WITHDRAWN') as yes, o.sent_at, o.expires_at, a.start_at,
                        o.reasons
                    from offer o join activity a on a.id = o.activity
                    where o.wave >= 0 and o.sent_at > :since and o.state in ('ACCEPTED', 'WITHDRAWN', 'DECLINED', 'EXPIRED')
                    order by o.sent_at desc, o.id limit :most) last
                order by sent_at
                """)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(Rows.of(Answer.class))
                .list();
    }
}
