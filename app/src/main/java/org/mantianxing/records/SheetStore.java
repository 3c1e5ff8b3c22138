package org.mantianxing.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SheetStore {
    private final JdbcClient db;

    SheetStore(JdbcClient db) {
        this.db = db;
    }

    /** People and minutes are what the ledger holds for the activity at this moment. */
    boolean propose(Finished it, Actor actor, Instant now, Instant remind, Instant due) {
        return db.sql("""
                insert into hours_sheet (activity, title, organiser, path, started_at, ended_at, people, minutes, state,
                    proposed_by, proposed_name, proposed_at, remind_at, due_at, desk, turn_at)
                select :activity, :title, :organiser, :path, :started, :ended, count(distinct volunteer),
                    coalesce(sum(minutes), 0), 'PROPOSED', :by, :name, :now, :remind, :due, :path, :remind
                from hours_line where activity = :activity
                on conflict (activity) do nothing
                """)
                        .param("activity", it.activity())
                        .param("title", it.title())
                        .param("organiser", it.organiser())
                        .param("path", it.path())
                        .param("started", Timestamp.from(it.started()))
                        .param("ended", Timestamp.from(it.ended()))
                        .param("by", actor.account())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(now))
                        .param("remind", Timestamp.from(remind))
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    Optional<Sheet> find(UUID activity) {
        return db.sql("select * from hours_sheet where activity = :activity")
                .param("activity", activity)
                .query(Rows.of(Sheet.class))
                .optional();
    }

    List<Sheet> list(Collection<UUID> activities) {
        return db.sql("select * from hours_sheet where activity = any(:activities)")
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(Sheet.class))
                .list();
    }

    /** False when somebody was quicker. */
    boolean confirm(UUID activity, Actor actor, Instant now) {
        return db.sql("""
                update hours_sheet set state = 'CONFIRMED', confirmed_by = :by, confirmed_name = :name, confirmed_at = :now,
                    turn_at = null
                where activity = :activity and state = 'PROPOSED'
                """)
                        .param("activity", activity)
                        .param("by", actor.account())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Those that wait, the oldest promise first. */
    List<Sheet> waiting(Reach reach, int size) {
        return db.sql("""
                select * from hours_sheet
                where state = 'PROPOSED'
                  and (:everywhere or exists (select 1 from unnest(:paths) p where path = p or path like p || '.%'))
                order by due_at, activity limit :size
                """)
                .param("everywhere", reach.everywhere())
                .param("paths", reach.paths().toArray(String[]::new))
                .param("size", size)
                .query(Rows.of(Sheet.class))
                .list();
    }

    List<Sheet> confirmed(Reach reach, int size) {
        return db.sql("""
                select * from hours_sheet
                where state = 'CONFIRMED'
                  and (:everywhere or exists (select 1 from unnest(:paths) p where path = p or path like p || '.%'))
                order by confirmed_at desc, activity limit :size
                """)
                .param("everywhere", reach.everywhere())
                .param("paths", reach.paths().toArray(String[]::new))
                .param("size", size)
                .query(Rows.of(Sheet.class))
                .list();
    }

    /** Records and claims that wait where somebody looks after them. */
    Records.Waiting count(Reach reach, Instant now) {
        return db.sql("""
                select count(*) as count, count(*) filter (where due_at < :now) as late
                from (select due_at, path as place from hours_sheet where state = 'PROPOSED'
                      union all select due_at, desk from hours_claim where state = 'OPEN') waiting
                where :everywhere or exists (select 1 from unnest(:paths) p where place = p or place like p || '.%')
                """)
                .param("now", Timestamp.from(now))
                .param("everywhere", reach.everywhere())
                .param("paths", reach.pathArray())
                .query(Rows.of(Records.Waiting.class))
                .single();
    }

    /** Those whose reminder or limit has come. */
    List<Sheet> turns(Instant now) {
        return db.sql("""
                select * from hours_sheet where state = 'PROPOSED' and turn_at <= :now order by turn_at, activity limit 200
                """)
                .param("now", Timestamp.from(now))
                .query(Rows.of(Sheet.class))
                .list();
    }

    /** Goes to a desk, and comes again at {@code next}; false when it was confirmed meanwhile or another node did it. */
    boolean turn(UUID activity, Instant now, String desk, Instant next) {
        return db.sql("""
                update hours_sheet set desk = :desk, turn_at = :next
                where activity = :activity and state = 'PROPOSED' and turn_at <= :now
                """)
                        .param("activity", activity)
                        .param("desk", desk)
                        .param("next", Timestamp.from(next))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
