package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats: rows that are claimed, given back, closed. */
@Repository
class SeatStore {
    private static final String TURN = "hashtextextended(cast(:activity as text), 90)";
    private static final String WITH_OTHERS =
            "with turn as materialized (select pg_advisory_xact_lock_shared(" + TURN + "))\n";
    private final JdbcClient db;

    SeatStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID activity, NewCall call, Instant now) {
        for (SeatNeed need : call.seats()) {
            for (int i = 0; i < need.count(); i++) {
                db.sql("""
                        insert into seat (id, activity, skill, state, span)
                        values (:id, :activity, :skill, 'OPEN', tstzrange(:start, :end, '[)'))
                        """)
                        .param("id", Ids.at(now))
                        .param("activity", activity)
                        .param("skill", need.skill())
                        .param("start", Timestamp.from(call.start()))
                        .param("end", Timestamp.from(call.end()))
                        .update();
            }
        }
    }

    List<Seat> list(UUID activity) {
        return db.sql("""
                select id, activity, skill, state, volunteer, taken_at from seat
                where activity = :activity order by skill = '', skill, state = 'OPEN', taken_at, id
                """)
                .param("activity", activity)
                .query(Rows.of(Seat.class))
                .list();
    }

    /**
     * Claims a seat in one statement: one of a skill that this volunteer has, else a general one; rows that others are
     * claiming right now are passed over. The exclusion constraint refuses a second seat at the same time.
     */
    Optional<Seat> claim(UUID activity, UUID volunteer, Collection<String> skills, Instant now) {
        return db.sql(WITH_OTHERS + """
                update seat set state = 'HELD', volunteer = :volunteer, taken_at = :now, reminded = 0, confirmed_at = null,
                    answer_by = null
                where id = (
                    select seat.id from seat, turn
                    where activity = :activity and state = 'OPEN' and (skill = '' or skill = any(:skills))
                    order by skill = '', seat.id limit 1 for update of seat skip locked)
                returning id, activity, skill, state, volunteer, taken_at
                """)
                .param("activity", activity)
                .param("volunteer", volunteer)
                .param("skills", skills.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(Rows.of(Seat.class))
                .optional();
    }

    /** The same, waiting for rows that others hold: they are free after all when those others fail. */
    Optional<Seat> claimWaiting(UUID activity, UUID volunteer, Collection<String> skills, Instant now) {
        return db.sql(WITH_OTHERS + """
                update seat set state = 'HELD', volunteer = :volunteer, taken_at = :now, reminded = 0, confirmed_at = null,
                    answer_by = null
                where id = (
                    select seat.id from seat, turn
                    where activity = :activity and state = 'OPEN' and (skill = '' or skill = any(:skills))
                    order by skill = '', seat.id limit 1 for update of seat)
                returning id, activity, skill, state, volunteer, taken_at
                """)
                .param("activity", activity)
                .param("volunteer", volunteer)
                .param("skills", skills.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(Rows.of(Seat.class))
                .optional();
    }

    /** The same seat, held by another; false when the giver holds none. The constraint refuses one who is busy then. */
    boolean pass(UUID activity, UUID giver, UUID taker, Instant now) {
        return db.sql(WITH_OTHERS + """
                update seat set volunteer = :taker, taken_at = :now, reminded = 0, confirmed_at = null, answer_by = null
                from turn where activity = :activity and volunteer = :giver and state = 'HELD'
                """)
                        .param("activity", activity)
                        .param("giver", giver)
                        .param("taker", taker)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The seat that was held and is open now; empty when this volunteer holds none. */
    Optional<Seat> release(UUID activity, UUID volunteer) {
        return db.sql(WITH_OTHERS + """
                update seat set state = 'OPEN', volunteer = null, beside = null, taken_at = null from turn
                where activity = :activity and volunteer = :volunteer and state = 'HELD'
                returning id, activity, skill, state, volunteer, taken_at
                """)
                .param("activity", activity)
                .param("volunteer", volunteer)
                .query(Rows.of(Seat.class))
                .optional();
    }

    /** Whether this volunteer holds a seat, which is theirs until the end of the transaction. */
    boolean holds(UUID activity, UUID volunteer) {
        return db.sql(WITH_OTHERS + """
                select seat.id from seat, turn
                where activity = :activity and volunteer = :volunteer and state = 'HELD' for update of seat
                """)
                .param("activity", activity)
                .param("volunteer", volunteer)
                .query(Rows.IDS)
                .optional()
                .isPresent();
    }

    /** A child comes beside its guardian, who holds a seat too. */
    void beside(UUID activity, UUID child, UUID guardian) {
        db.sql("""
                update seat set beside = :guardian, confirmed_at = (
                    select confirmed_at from seat
                    where activity = :activity and volunteer = :guardian and state = 'HELD')
                where activity = :activity and volunteer = :child and state = 'HELD'
                """)
                .param("activity", activity)
                .param("child", child)
                .param("guardian", guardian)
                .update();
    }

    /** The children who come beside somebody. */
    List<UUID> children(UUID activity, UUID guardian) {
        return db.sql("""
                select volunteer from seat
                where activity = :activity and beside = :guardian and state = 'HELD' order by taken_at, id
                """)
                .param("activity", activity)
                .param("guardian", guardian)
                .query(Rows.IDS)
                .list();
    }

    /**
     * Waits for every claim and withdrawal under way, and keeps new ones out until the transaction ends. They hold a
     * shared turn from the moment they touch a seat, so whoever is alone may change, add and take away seats without
     * ever waiting for somebody who waits for the activity.
     */
    void alone(UUID activity) {
        db.sql("select pg_advisory_xact_lock(" + TURN + ") is null")
                .param("activity", activity)
                .query((row, number) -> true)
                .single();
    }

    /** Nothing can be claimed any more, and those who held seats are free at that time. */
    void close(UUID activity) {
        db.sql("update seat set state = 'CLOSED' where activity = :activity and state <> 'CLOSED'")
                .param("activity", activity)
                .update();
    }

    /** Those who came keep theirs. */
    void closeOpen(UUID activity) {
        db.sql("update seat set state = 'CLOSED' where activity = :activity and state = 'OPEN'")
                .param("activity", activity)
                .update();
    }

    Optional<Seat> held(UUID activity, UUID volunteer) {
        return db.sql("""
                select id, activity, skill, state, volunteer, taken_at from seat
                where activity = :activity and volunteer = :volunteer and state = 'HELD'
                """)
                .param("activity", activity)
                .param("volunteer", volunteer)
                .query(Rows.of(Seat.class))
                .optional();
    }

    /** What this volunteer already does in that time. */
    Optional<UUID> overlapping(UUID volunteer, Instant start, Instant end) {
        return db.sql("""
                select activity from seat where volunteer = :volunteer and state = 'HELD'
                  and span && tstzrange(:start, :end, '[)') limit 1
                """)
                .param("volunteer", volunteer)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .query(Rows.IDS)
                .optional();
    }

    /** One kind of seat of one activity, and how many are open. */
    record Wanted(UUID activity, String skill, int open) {}

    /** Of each activity the skilled kinds first. */
    List<Wanted> wanted(Collection<UUID> activities) {
        return db.sql("""
                select activity, skill, count(*) filter (where state = 'OPEN') as open from seat
                where activity = any(:activities) group by activity, skill order by activity, skill = '', skill
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(Wanted.class))
                .list();
    }

    /** A time in which somebody holds a seat. */
    record Span(UUID activity, Instant start, Instant end) {}

    List<Span> spans(UUID volunteer, Instant from, Instant to) {
        return db.sql("""
                select activity, lower(span) as start, upper(span) as "end" from seat
                where volunteer = :volunteer and state = 'HELD' and span && tstzrange(:from, :to, '[)')
                """)
                .param("volunteer", volunteer)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Rows.of(Span.class))
                .list();
    }

    /** As {@link #activitiesOf}, and those called off while this volunteer held a seat. */
    List<UUID> kept(UUID volunteer, Instant from, Instant to) {
        return db.sql("""
                select distinct activity from seat where volunteer = :volunteer and state in ('HELD', 'CLOSED')
                  and span && tstzrange(:from, :to, '[)')
                """)
                .param("volunteer", volunteer)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Rows.IDS)
                .list();
    }

    /** Activities where this volunteer holds a seat, by start. */
    List<UUID> activitiesOf(UUID volunteer, Instant from, Instant to) {
        return db.sql("""
                select activity from seat where volunteer = :volunteer and state = 'HELD'
                  and span && tstzrange(:from, :to, '[)') order by lower(span)
                """)
                .param("volunteer", volunteer)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Rows.IDS)
                .list();
    }
}
