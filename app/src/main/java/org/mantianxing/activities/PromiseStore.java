package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises to come: whom to remind, who has confirmed, which activities may fail. */
@Repository
class PromiseStore {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofMinutes(60);
    private final JdbcClient db;

    PromiseStore(JdbcClient db) {
        this.db = db;
    }

    /** Also for the children who come beside. */
    boolean confirm(UUID activity, UUID volunteer, Instant now) {
        return db.sql("""
                update seat set confirmed_at = coalesce(confirmed_at, :now)
                where activity = :activity and (volunteer = :volunteer or beside = :volunteer) and state = 'HELD'
                """)
                        .param("now", Timestamp.from(now))
                        .param("activity", activity)
                        .param("volunteer", volunteer)
                        .update()
                > 0;
    }

    Optional<Promise> of(UUID activity, UUID volunteer) {
        return db.sql("""
                select confirmed_at, answer_by from seat
                where activity = :activity and volunteer = :volunteer and state = 'HELD'
                """)
                .param("activity", activity)
                .param("volunteer", volunteer)
                .query(Rows.of(Promise.class))
                .optional();
    }

    List<UUID> confirmed(UUID activity) {
        return db.sql("""
                select volunteer from seat where activity = :activity and state = 'HELD' and confirmed_at is not null
                """).param("activity", activity).query(Rows.IDS).list();
    }

    /** Activities with somebody to be reminded now. */
    List<UUID> toRemind(Instant now) {
        return db.sql("""
                select distinct s.activity from seat s join activity a on a.id = s.activity
                where s.state = 'HELD' and a.state in ('RECRUITING', 'STAFFED') and lower(s.span) > :now
                  and ((s.reminded < 1 and lower(s.span) <= :day and s.taken_at <= lower(s.span) - interval '24 hours')
                    or (s.reminded < 2 and lower(s.span) <= :hour))
                """)
                .param("now", Timestamp.from(now))
                .param("day", Timestamp.from(now.plus(DAY)))
                .param("hour", Timestamp.from(now.plus(HOUR)))
                .query(Rows.IDS)
                .list();
    }

    /** Marks and tells those to be reminded: the hour before everybody, the day before those who signed up earlier. */
    List<UUID> remind(UUID activity, boolean hour, Instant now) {
        return db.sql("""
                update seat set reminded = :step
                where activity = :activity and state = 'HELD' and reminded < :step and lower(span) > :now
                  and lower(span) <= :until
                  and (:step = 2 or taken_at <= lower(span) - interval '24 hours')
                returning volunteer
                """)
                .param("step", hour ? 2 : 1)
                .param("activity", activity)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(hour ? HOUR : DAY)))
                .query(Rows.IDS)
                .list();
    }

    /**
     * Activities of which the leader is to be told now, once: within 36 hours of the start with less than half of the
     * seats taken, or within 6 hours with less than half of those who have one confirmed.
     */
    List<UUID> atRisk(Instant now) {
        return db.sql("""
                select a.id from activity a cross join lateral (
                    select count(*) as seats, count(*) filter (where state = 'HELD') as taken,
                        count(*) filter (where state = 'HELD' and confirmed_at is not null) as confirmed
                    from seat where activity = a.id) s
                where a.state in ('RECRUITING', 'STAFFED') and a.risk_told_at is null and a.start_at > :now
                  and ((a.start_at <= :day and s.taken * 2 < s.seats)
                    or (a.start_at <= :hours and s.taken > 0 and s.confirmed * 2 < s.taken))
                """)
                .param("now", Timestamp.from(now))
                .param("day", Timestamp.from(now.plus(Duration.ofHours(36))))
                .param("hours", Timestamp.from(now.plus(Duration.ofHours(6))))
                .query(Rows.IDS)
                .list();
    }

    boolean riskTold(UUID activity, Instant now) {
        return db.sql("update activity set risk_told_at = :now where id = :id and risk_told_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", activity)
                        .update()
                == 1;
    }

    void answerBy(UUID activity, UUID volunteer, Instant until) {
        db.sql("""
                update seat set answer_by = :until where activity = :activity and volunteer = :volunteer and state = 'HELD'
                """)
                .param("until", Timestamp.from(until))
                .param("activity", activity)
                .param("volunteer", volunteer)
                .update();
    }

    /** Somebody who moved up and has not answered in time. */
    record Silent(UUID activity, UUID volunteer) {}

    List<Silent> silent(Instant now) {
        return db.sql("""
                select s.activity, s.volunteer from seat s join activity a on a.id = s.activity
                where s.state = 'HELD' and s.answer_by <= :now and s.confirmed_at is null
                  and a.state in ('RECRUITING', 'STAFFED') and a.start_at > :now
                """)
                .param("now", Timestamp.from(now))
                .query(Rows.of(Silent.class))
                .list();
    }
}
