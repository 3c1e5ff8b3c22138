package org.mantianxing.activities;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities with their seats added up, who signed up, who was asked. */
@Repository
class ActivityFactStore {
    private final JdbcClient db;

    ActivityFactStore(JdbcClient db) {
        this.db = db;
    }

    List<ActivityFact> those(Collection<UUID> activities) {
        return db.sql("""
                select a.id, a.path, a.team, a.category, a.state, a.start_at, s.seats, s.taken
                from activity a, lateral (
                    select count(*)::int as seats, count(volunteer)::int as taken from seat where activity = a.id) s
                where a.id = any(:activities)
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(ActivityFact.class))
                .list();
    }

    List<ActivityFact.Signed> signed(Collection<UUID> activities) {
        return db.sql("""
                select s.activity, s.volunteer, s.skill, true as held, s.confirmed_at is not null as confirmed, t.in_at,
                    coalesce(t.absent, false) or coalesce(l.kind = 'NO_SHOW', false) as absent,
                    l.excused_at is not null as excused
                from seat s
                left join attendance t on t.seat = s.id and t.volunteer = s.volunteer
                left join lapse l on l.activity = s.activity and l.volunteer = s.volunteer
                where s.activity = any(:activities) and s.volunteer is not null
                union all
                select l.activity, l.volunteer, '', false, false, null, false, l.excused_at is not null
                from lapse l where l.activity = any(:activities) and l.kind = 'LATE' and not exists (
                    select from seat s where s.activity = l.activity and s.volunteer = l.volunteer)
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(ActivityFact.Signed.class))
                .list();
    }

    List<ActivityFact.Asked> asked(Collection<UUID> activities) {
        return db.sql("""
                select id, activity, volunteer, state, sent_at from offer where activity = any(:activities) and wave >= 0
                """)
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(ActivityFact.Asked.class))
                .list();
    }

    private record Titled(UUID id, String title) {}

    Map<UUID, String> titles(Collection<UUID> activities) {
        return db
                .sql("select id, title from activity where id = any(:activities)")
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(Titled.class))
                .stream()
                .collect(Collectors.toMap(Titled::id, Titled::title));
    }

    List<UUID> ids(UUID after, int most) {
        return db.sql("select id from activity where id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query(Rows.IDS)
                .list();
    }
}
