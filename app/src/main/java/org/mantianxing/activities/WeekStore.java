package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.WeekPlace.State;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of weeks, and the offers that they must know of. */
@Repository
class WeekStore {
    private final JdbcClient db;

    WeekStore(JdbcClient db) {
        this.db = db;
    }

    /** What is known of a plan as a whole. */
    record Head(Instant madeAt, String byName, int seats, int alone, double gap, int changed, int lost) {}

    /** Begins a plan anew; whoever plans the same site waits here. */
    void begin(String path, Actor actor, Instant now) {
        db.sql("""
                insert into week_plan (path, made_at, by_name, seats, alone, gap, changed, lost)
                values (:path, :now, :name, 0, 0, 0, 0, 0)
                on conflict (path) do update set made_at = excluded.made_at, by_name = excluded.by_name
                """)
                .param("path", path)
                .param("now", Timestamp.from(now))
                .param("name", actor.name())
                .update();
    }

    void tell(String path, Head head) {
        db.sql("""
                update week_plan set seats = :seats, alone = :alone, gap = :gap, changed = :changed, lost = :lost
                where path = :path
                """)
                .param("path", path)
                .param("seats", head.seats())
                .param("alone", head.alone())
                .param("gap", head.gap())
                .param("changed", head.changed())
                .param("lost", head.lost())
                .update();
    }

    Optional<Head> head(String path) {
        return db.sql("select made_at, by_name, seats, alone, gap, changed, lost from week_plan where path = :path")
                .param("path", path)
                .query(Rows.of(Head.class))
                .optional();
    }

    /** Those whose activity still lies ahead, by start. */
    List<WeekPlace> places(String path, Instant now) {
        return db.sql("""
                select p.id, p.activity, p.volunteer, p.skill, p.points, p.because, p.fresh, p.state
                from week_place p join activity a on a.id = p.activity
                where p.path = :path and a.start_at > :now
                order by a.start_at, a.id, p.skill = '', p.skill, p.points desc, p.id
                """)
                .param("path", path)
                .param("now", Timestamp.from(now))
                .query(Rows.of(WeekPlace.class))
                .list();
    }

    List<WeekShort> shorts(String path, Instant now) {
        return db.sql("""
                select s.activity, s.skill, s.missing, s.candidates from week_short s join activity a on a.id = s.activity
                where s.path = :path and a.start_at > :now order by a.start_at, a.id, s.skill = '', s.skill
                """)
                .param("path", path)
                .param("now", Timestamp.from(now))
                .query(Rows.of(WeekShort.class))
                .list();
    }

    /** Everything but what must not come again. */
    void clear(String path) {
        db.sql("delete from week_place where path = :path and state <> 'LEFT'")
                .param("path", path)
                .update();
        db.sql("delete from week_short where path = :path").param("path", path).update();
    }

    void insert(String path, WeekPlace one) {
        db.sql("""
                insert into week_place (id, path, activity, volunteer, skill, points, because, fresh, state)
                values (:id, :path, :activity, :volunteer, :skill, :points, :because, :fresh, :state)
                """)
                .param("id", one.id())
                .param("path", path)
                .param("activity", one.activity())
                .param("volunteer", one.volunteer())
                .param("skill", one.skill())
                .param("points", one.points())
                .param("because", one.because())
                .param("fresh", one.fresh())
                .param("state", one.state().name())
                .update();
    }

    void insert(String path, WeekShort one) {
        db.sql("""
                insert into week_short (path, activity, skill, missing, candidates)
                values (:path, :activity, :skill, :missing, :candidates)
                """)
                .param("path", path)
                .param("activity", one.activity())
                .param("skill", one.skill())
                .param("missing", one.missing())
                .param("candidates", one.candidates())
                .update();
    }

    /** A proposal, and for which site it was made. */
    record Placed(String path, UUID activity, UUID volunteer) {}

    Optional<Placed> find(UUID id) {
        return db.sql("select path, activity, volunteer from week_place where id = :id")
                .param("id", id)
                .query(Rows.of(Placed.class))
                .optional();
    }

    /** False when it was no longer in any of those states. */
    boolean move(UUID id, Collection<State> from, State next) {
        return db.sql("update week_place set state = :next where id = :id and state = any(:from)")
                        .param("id", id)
                        .param("next", next.name())
                        .param("from", from.stream().map(State::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Who was asked for what and has not answered. */
    record Asked(UUID activity, UUID volunteer, String skill, Instant start, Instant end) {}

    List<Asked> asked(Instant from, Instant to, Instant now) {
        return db.sql("""
                select o.activity, o.volunteer, o.skill, a.start_at as start, a.end_at as "end"
                from offer o join activity a on a.id = o.activity
                where a.start_at < :to and a.end_at > :from and a.state = 'RECRUITING'
                    and o.state = 'SENT' and o.expires_at > :now
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(now))
                .query(Rows.of(Asked.class))
                .list();
    }
}
