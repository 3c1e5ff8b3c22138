package org.mantianxing.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimStore {
    private final JdbcClient db;

    ClaimStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Claim claim, Instant turn) {
        db.sql("""
                insert into hours_claim (id, kind, state, volunteer, activity, entry, title, organiser, category, place,
                    origin, path, started_at, ended_at, minutes, words, pictures, asked_by, asked_name, asked_at, due_at,
                    desk, turn_at)
                values (:id, :kind, 'OPEN', :volunteer, :activity, :entry, :title, :organiser, :category, :place,
                    :origin, :path, :started, :ended, :minutes, :words, :pictures, :by, :name, :at, :due, :desk, :turn)
                """)
                .param("id", claim.id())
                .param("kind", claim.kind().name())
                .param("volunteer", claim.volunteer())
                .param("activity", claim.activity())
                .param("entry", claim.entry())
                .param("title", claim.title())
                .param("organiser", claim.organiser())
                .param("category", claim.category())
                .param("place", claim.place())
                .param("origin", claim.origin())
                .param("path", claim.path())
                .param("started", Timestamp.from(claim.startedAt()))
                .param("ended", Timestamp.from(claim.endedAt()))
                .param("minutes", claim.minutes())
                .param("words", claim.words())
                .param("pictures", claim.pictures().toArray(UUID[]::new))
                .param("by", claim.askedBy())
                .param("name", claim.askedName())
                .param("at", Timestamp.from(claim.askedAt()))
                .param("due", Timestamp.from(claim.dueAt()))
                .param("desk", claim.desk())
                .param("turn", Timestamp.from(turn))
                .update();
    }

    Optional<Claim> find(UUID id) {
        return db.sql("select * from hours_claim where id = :id")
                .param("id", id)
                .query(Rows.of(Claim.class))
                .optional();
    }

    List<Claim> of(UUID volunteer) {
        return db.sql("select * from hours_claim where volunteer = :volunteer order by id desc limit 200")
                .param("volunteer", volunteer)
                .query(Rows.of(Claim.class))
                .list();
    }

    List<Claim> ofActivity(UUID activity) {
        return db.sql("select * from hours_claim where activity = :activity order by id")
                .param("activity", activity)
                .query(Rows.of(Claim.class))
                .list();
    }

    /** Those that wait on these desks, the oldest promise first. */
    List<Claim> waiting(Reach reach, int size) {
        return db.sql("""
                select * from hours_claim
                where state = 'OPEN'
                  and (:everywhere or exists (select 1 from unnest(:paths) p where desk = p or desk like p || '.%'))
                order by due_at, id limit :size
                """)
                .param("everywhere", reach.everywhere())
                .param("paths", reach.pathArray())
                .param("size", size)
                .query(Rows.of(Claim.class))
                .list();
    }

    List<Claim> decided(Reach reach, int size) {
        return db.sql("""
                select * from hours_claim
                where state <> 'OPEN'
                  and (:everywhere or exists (select 1 from unnest(:paths) p where path = p or path like p || '.%'))
                order by decided_at desc, id limit :size
                """)
                .param("everywhere", reach.everywhere())
                .param("paths", reach.pathArray())
                .param("size", size)
                .query(Rows.of(Claim.class))
                .list();
    }

    /** False when somebody was quicker. */
    boolean decide(UUID id, Claim.State state, Actor actor, String words, Instant now) {
        return db.sql("""
                update hours_claim set state = :state, decided_by = :by, decided_name = :name, decided_at = :now,
                    decided_words = :words, turn_at = null
                where id = :id and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", actor.account())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(now))
                        .param("words", words)
                        .update()
                == 1;
    }

    List<Claim> turns(Instant now) {
        return db.sql("""
                select * from hours_claim where state = 'OPEN' and turn_at <= :now order by turn_at, id limit 200
                """)
                .param("now", Timestamp.from(now))
                .query(Rows.of(Claim.class))
                .list();
    }

    boolean turn(UUID id, Instant now, String desk, Instant next) {
        return db.sql("""
                update hours_claim set desk = :desk, turn_at = :next
                where id = :id and state = 'OPEN' and turn_at <= :now
                """)
                        .param("id", id)
                        .param("desk", desk)
                        .param("next", Timestamp.from(next))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
