package org.mantianxing.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What figures count of the ledger. For the platform's own clock alone: people are asked at {@link Records}. */
@Service
public class HoursFacts {
    private final JdbcClient db;
    private final Policies policies;

    HoursFacts(JdbcClient db, Policies policies) {
        this.db = db;
        this.policies = policies;
    }

    /** Entries, by their first lines, as they stand now; one that is not there is left out. */
    public List<HoursFact> those(Actor actor, Collection<UUID> entries) {
        Permissions.requireClock(actor);
        Function<LocalDate, HoursPolicy> rules = policies.forSure();
        return db
                .sql("""
                select f.id, f.volunteer, f.activity, f.path, f.category, f.kind, f.declared, f.grade, f.started_at,
                    f.minutes + (select coalesce(sum(c.minutes), 0)::int from hours_line c where c.corrects = f.id)
                        as minutes, 0 as points
                from hours_line f where f.id = any(:entries) and f.corrects is null
                """)
                .param("entries", entries.toArray(UUID[]::new))
                .query(Rows.of(HoursFact.class))
                .list()
                .stream()
                .map(one -> one.by(rules.apply(ChinaTime.date(one.startedAt()))))
                .toList();
    }

    /** Ids of all entries, a page at a time, after the last one of the page before. */
    public List<UUID> ids(Actor actor, @Nullable UUID after, int most) {
        Permissions.requireClock(actor);
        return db.sql("select id from hours_line where id > :after and corrects is null order by id limit :most")
                .param("after", after == null ? Ids.FIRST : after)
                .param("most", most)
                .query(Rows.IDS)
                .list();
    }
}
