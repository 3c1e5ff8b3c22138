package org.mantianxing.volunteers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What figures count of the archive. For the platform's own clock alone: people are asked at {@link Volunteers}. */
@Service
public class VolunteerFacts {
    private final JdbcClient db;

    VolunteerFacts(JdbcClient db) {
        this.db = db;
    }

    /** How they stand now; one that is not there is left out. */
    public List<VolunteerFact> those(Actor actor, Collection<UUID> volunteers) {
        Permissions.requireClock(actor);
        return db.sql("""
                select id, path, sex, birth_year, state, registered_at,
                    case when state in ('LEFT', 'MERGED', 'DECEASED') then '' else schooling end as schooling,
                    case when state in ('LEFT', 'MERGED', 'DECEASED') then '' else politics end as politics, case
                    when state = 'APPLIED' then registered_at
                    when state in ('LEFT', 'MERGED', 'DECEASED') then (select max(at) from volunteer_step s
                        where s.volunteer = v.id and s.step in ('LEFT', 'MERGED', 'DECEASED', 'GUARDIAN_REFUSED'))
                    end as left_at
                from volunteer v where id = any(:volunteers)
                """)
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .query(Rows.of(VolunteerFact.class))
                .list();
    }

    /** Ids of all who ever registered, a page at a time, after the last one of the page before. */
    public List<UUID> ids(Actor actor, @Nullable UUID after, int most) {
        Permissions.requireClock(actor);
        return db.sql("select id from volunteer where id > :after order by id limit :most")
                .param("after", after == null ? Ids.FIRST : after)
                .param("most", most)
                .query(Rows.IDS)
                .list();
    }
}
