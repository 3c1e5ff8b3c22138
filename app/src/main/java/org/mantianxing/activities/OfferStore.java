package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers and standby: who was asked, who answered what, who waits. */
@Repository
class OfferStore {
    private final JdbcClient db;

    OfferStore(JdbcClient db) {
        this.db = db;
    }

    /** False when this person was asked before, unless that offer was only closed because the seats were taken. */
    boolean send(Offer offer) {
        return db.sql("""
                insert into offer as o (id, activity, volunteer, skill, wave, score, reasons, state, sent_at, expires_at)
                values (:id, :activity, :volunteer, :skill, :wave, :score, :reasons, 'SENT', :sent, :expires)
                on conflict (activity, volunteer) do update set skill = excluded.skill, wave = excluded.wave,
                    score = excluded.score, reasons = excluded.reasons, state = 'SENT', sent_at = excluded.sent_at,
                    expires_at = excluded.expires_at, answered_at = null
                where o.state = 'CLOSED'
                """)
                        .param("id", offer.id())
                        .param("activity", offer.activity())
                        .param("volunteer", offer.volunteer())
                        .param("skill", offer.skill())
                        .param("wave", offer.wave())
                        .param("score", offer.score())
                        .param("reasons", offer.reasons())
                        .param("sent", Timestamp.from(offer.sentAt()))
                        .param("expires", Timestamp.from(offer.expiresAt()))
                        .update()
                == 1;
    }

    Optional<Offer> find(UUID activity, UUID volunteer) {
        return db.sql("select * from offer where activity = :activity and volunteer = :volunteer")
                .param("activity", activity)
                .param("volunteer", volunteer)
                .query(Rows.of(Offer.class))
                .optional();
    }

    List<Offer> list(UUID activity) {
        return db.sql("select * from offer where activity = :activity order by wave, score desc, id")
                .param("activity", activity)
                .query(Rows.of(Offer.class))
                .list();
    }

    /** Moves an offer from one state to another; false when it was no longer in it. */
    boolean move(UUID activity, UUID volunteer, Offer.State from, Offer.State next, Instant now) {
        return db.sql("""
                update offer set state = :next, answered_at = :now
                where activity = :activity and volunteer = :volunteer and state = :from
                """)
                        .param("next", next.name())
                        .param("from", from.name())
                        .param("activity", activity)
                        .param("volunteer", volunteer)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Keeps in mind that somebody gave the seat back, offered or not, so that nobody asks them again. */
    void withdrawn(UUID activity, UUID volunteer, Instant now) {
        db.sql("""
                insert into offer (id, activity, volunteer, wave, score, reasons, state, sent_at, expires_at, answered_at)
                values (:id, :activity, :volunteer, -1, 0, '', 'WITHDRAWN', :now, :now, :now)
                on conflict (activity, volunteer) do update set state = 'WITHDRAWN', answered_at = excluded.answered_at
                """)
                .param("id", Ids.at(now))
                .param("activity", activity)
                .param("volunteer", volunteer)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those whose offer waits for an answer. */
    List<UUID> open(UUID activity) {
        return db.sql("select volunteer from offer where activity = :activity and state = 'SENT'")
                .param("activity", activity)
                .query(Rows.IDS)
                .list();
    }

    int expire(UUID activity, Instant now) {
        return db.sql("""
                update offer set state = 'EXPIRED' where activity = :activity and state = 'SENT' and expires_at <= :now
                """)
                .param("activity", activity)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Nobody is waited for any more; those on standby stay. */
    void close(UUID activity) {
        db.sql("update offer set state = 'CLOSED' where activity = :activity and state = 'SENT'")
                .param("activity", activity)
                .update();
    }

    void closeAll(UUID activity) {
        close(activity);
        db.sql("update standby set state = 'CLOSED' where activity = :activity and state = 'WAITING'")
                .param("activity", activity)
                .update();
    }

    /** Those on standby, who came first on top. */
    List<UUID> waiting(UUID activity) {
        return db.sql("""
                select volunteer from standby where activity = :activity and state = 'WAITING' order by since, volunteer
                """).param("activity", activity).query(Rows.IDS).list();
    }

    boolean standBy(UUID activity, UUID volunteer, Instant now) {
        return db.sql("""
                insert into standby as s (activity, volunteer, since, state) values (:activity, :volunteer, :now, 'WAITING')
                on conflict (activity, volunteer) do update set state = 'WAITING', since = excluded.since
                where s.state <> 'WAITING'
                """)
                        .param("activity", activity)
                        .param("volunteer", volunteer)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** From waiting to promoted or left; false when this person was not waiting. */
    boolean leaveStandby(UUID activity, UUID volunteer, String next) {
        return db.sql("""
                update standby set state = :next
                where activity = :activity and volunteer = :volunteer and state = 'WAITING'
                """)
                        .param("next", next)
                        .param("activity", activity)
                        .param("volunteer", volunteer)
                        .update()
                == 1;
    }
}
