package org.mantianxing.records;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the ledger says of training: who came to its sessions, and what they served afterwards. For the platform's own clock. */
@Service
public class Trained {
    private final JdbcClient db;

    Trained(JdbcClient db) {
        this.db = db;
    }

    /** Who came to a session, and for how long altogether, in minutes. */
    public record Session(UUID activity, int people, long minutes) {}

    /** How many of those who came served afterwards, how often, and how long, in minutes. */
    public record Afterwards(int people, int services, long minutes) {}

    /** Each session by what counts now; one to which nobody came is left out. */
    public List<Session> sessions(Actor actor, Collection<UUID> activities) {
        Permissions.requireClock(actor);
        return db.sql("""
                select activity, count(*) as people, sum(minutes) as minutes from (
                    select f.activity, f.volunteer, f.minutes
                        + (select coalesce(sum(c.minutes), 0) from hours_line c where c.corrects = f.id) as minutes
                    from hours_line f
                    where f.activity = any(:activities) and f.corrects is null and f.kind = 'TRAINING') each
                where minutes > 0 group by activity
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(Session.class))
                .list();
    }

    /** What those who came to these sessions served after their first one, here and under this category. */
    public Afterwards afterwards(Actor actor, Collection<UUID> activities, String category) {
        Permissions.requireClock(actor);
        return db.sql("""
                with trained as (
                    select f.volunteer, min(f.ended_at) as since from hours_line f
                    where f.activity = any(:activities) and f.corrects is null and f.kind = 'TRAINING'
                      and f.minutes + (select coalesce(sum(c.minutes), 0) from hours_line c where c.corrects = f.id) > 0
                    group by f.volunteer),
                served as (
                    select s.volunteer, s.minutes
                        + (select coalesce(sum(c.minutes), 0) from hours_line c where c.corrects = s.id) as minutes
                    from trained t join hours_line s on s.volunteer = t.volunteer
                    where s.corrects is null and s.kind = 'SERVICE' and not s.declared and s.category = :category
                      and s.started_at >= t.since)
                select count(distinct volunteer) as people, count(*) as services, coalesce(sum(minutes), 0) as minutes
                from served where minutes > 0
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .param("category", category)
                .query(Rows.of(Afterwards.class))
                .single();
    }
}
