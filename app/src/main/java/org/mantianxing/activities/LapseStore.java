package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises not kept. */
@Repository
class LapseStore {
    private static final String SELECT = """
            select l.id, l.activity, l.volunteer, a.title, l.kind, l.at, l.words, l.explained_at, l.excused_at,
                l.excused_name
            from lapse l join activity a on a.id = l.activity
            where\s""";
    private final JdbcClient db;

    LapseStore(JdbcClient db) {
        this.db = db;
    }

    void note(UUID activity, UUID volunteer, Lapse.Kind kind, Instant now) {
        db.sql("""
                insert into lapse (id, activity, volunteer, kind, at) values (:id, :activity, :volunteer, :kind, :now)
                on conflict (activity, volunteer) do nothing
                """)
                .param("id", Ids.at(now))
                .param("activity", activity)
                .param("volunteer", volunteer)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Lapse> of(UUID activity) {
        return db.sql(SELECT + "l.activity = :activity order by l.at")
                .param("activity", activity)
                .query(Rows.of(Lapse.class))
                .list();
    }

    List<Lapse> ofVolunteer(UUID volunteer) {
        return db.sql(SELECT + "l.volunteer = :volunteer order by l.at desc")
                .param("volunteer", volunteer)
                .query(Rows.of(Lapse.class))
                .list();
    }

    Optional<Lapse> find(UUID id) {
        return db.sql(SELECT + "l.id = :id")
                .param("id", id)
                .query(Rows.of(Lapse.class))
                .optional();
    }

    void explain(UUID id, String words, Instant now) {
        db.sql("update lapse set words = :words, explained_at = :now where id = :id")
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** False when it was excused before. */
    boolean excuse(UUID id, Actor by, Instant now) {
        return db.sql("""
                update lapse set excused_at = :now, excused_by = :by, excused_name = :name
                where id = :id and excused_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("by", by.account())
                        .param("name", by.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Who did come after all has nothing to excuse. */
    void lift(UUID activity, UUID volunteer) {
        db.sql("delete from lapse where activity = :activity and volunteer = :volunteer and kind = 'NO_SHOW'")
                .param("activity", activity)
                .param("volunteer", volunteer)
                .update();
    }

    /** How often this person came where they had a seat, since then. */
    long kept(UUID volunteer, Instant since) {
        return db.sql("""
                select count(*) from attendance t join activity a on a.id = t.activity
                where t.volunteer = :volunteer and t.in_at is not null and not t.absent and a.start_at > :since
                """)
                .param("volunteer", volunteer)
                .param("since", Timestamp.from(since))
                .query(Rows.NUMBERS)
                .single();
    }
}
