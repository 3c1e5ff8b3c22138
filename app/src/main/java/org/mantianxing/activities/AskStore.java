package org.mantianxing.activities;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often people were asked and served lately, and what was between them and a call. */
@Repository
class AskStore {
    private final JdbcClient db;

    /** How somebody stands to a call: SEAT, STANDBY or the state of their offer. */
    record Standing(UUID volunteer, String how) {}

    AskStore(JdbcClient db) {
        this.db = db;
    }

    /** When these people were asked since then, for anything; those never asked are left out. */
    Map<UUID, List<Instant>> asked(Among among, Instant since) {
        return grouped("""
                select volunteer, array_agg((extract(epoch from sent_at) * 1000)::bigint) from offer
                where sent_at > :since and wave >= 0
                """, among, since);
    }

    /** When these people served since then. */
    Map<UUID, List<Instant>> served(Among among, Instant since) {
        return grouped("""
                select volunteer, array_agg((extract(epoch from lower(span)) * 1000)::bigint) from seat
                where state = 'HELD' and lower(span) > :since
                """, among, since);
    }

    /** When these people did not keep a promise since then, unless excused; a no-show twice, a late withdrawal once. */
    Map<UUID, List<Instant>> lapses(Among among, Instant since) {
        return grouped("""
                select volunteer, array_agg((extract(epoch from at) * 1000)::bigint) from lapse
                cross join generate_series(1, case kind when 'NO_SHOW' then 2 else 1 end)
                where excused_at is null and at > :since
                """, among, since);
    }

    /** Whose moments are wanted: each found by itself, or, of very many, everybody's in one go. */
    record Among(Collection<UUID> volunteers) {
        private static final int FEW = 4_000;

        boolean few() {
            return volunteers.size() <= FEW;
        }
    }

    /** Milliseconds instead of timestamps, because there are tens of thousands of them. */
    private Map<UUID, List<Instant>> grouped(String select, Among among, Instant since) {
        Map<UUID, List<Instant>> moments = new HashMap<>();
        JdbcClient.StatementSpec query = db.sql(
                        select + (among.few() ? "and volunteer = any(:volunteers) " : "") + "group by volunteer")
                .param("since", Timestamp.from(since));
        if (among.few()) {
            query = query.param("volunteers", among.volunteers().toArray(UUID[]::new));
        }
        query.query((ResultSet row) -> {
            Long[] millis = (Long[]) row.getArray(2).getArray();
            moments.put(
                    row.getObject(1, UUID.class),
                    Arrays.stream(millis).map(Instant::ofEpochMilli).toList());
        });
        return moments;
    }

    /** How often each of these people was asked since then; those never asked are left out. */
    Map<UUID, Integer> counts(Collection<UUID> volunteers, Instant since) {
        return db
                .sql("""
                select volunteer, count(*) as asked from offer
                where volunteer = any(:volunteers) and sent_at > :since and wave >= 0 group by volunteer
                """)
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(Rows.of(Count.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::volunteer, Count::asked));
    }

    private record Count(UUID volunteer, int asked) {}

    /** Everybody who has had to do with this call. */
    List<Standing> standings(UUID activity) {
        return db.sql("""
                select volunteer, state as how from offer where activity = :activity
                union all
                select volunteer, 'STANDBY' from standby where activity = :activity and state = 'WAITING'
                union all
                select volunteer, 'SEAT' from seat where activity = :activity and state = 'HELD'
                """)
                .param("activity", activity)
                .query(Rows.of(Standing.class))
                .list();
    }
}
