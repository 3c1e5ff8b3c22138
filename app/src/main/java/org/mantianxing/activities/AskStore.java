package org.mantianxing.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mantianxing.kernel.Rows;
import org.mantianxing.matching.Span;
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

    /** The seats that these people hold and held since then. */
    Map<UUID, List<Span>> seats(Among among, Instant since) {
        Map<UUID, List<Span>> seats = new HashMap<>();
        among.narrow(db.sql("""
                select volunteer, array_agg((extract(epoch from lower(span)) * 1000)::bigint order by id),
                    array_agg((extract(epoch from upper(span)) * 1000)::bigint order by id)
                from seat where state = 'HELD' and lower(span) > :since
                """ + among.condition() + "group by volunteer").param("since", Timestamp.from(since)))
                .query((ResultSet row) -> {
                    List<Instant> starts = moments(row, 2);
                    List<Instant> ends = moments(row, 3);
                    seats.put(
                            row.getObject(1, UUID.class),
                            IntStream.range(0, starts.size())
                                    .mapToObj(i -> new Span(starts.get(i), ends.get(i)))
                                    .toList());
                });
        return seats;
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

        private boolean few() {
            return volunteers.size() <= FEW;
        }

        private String condition() {
            return few() ? "and volunteer = any(:volunteers) " : "";
        }

        private JdbcClient.StatementSpec narrow(JdbcClient.StatementSpec query) {
            return few() ? query.param("volunteers", volunteers.toArray(UUID[]::new)) : query;
        }
    }

    /** Milliseconds instead of timestamps, because there are tens of thousands of them. */
    private Map<UUID, List<Instant>> grouped(String select, Among among, Instant since) {
        Map<UUID, List<Instant>> moments = new HashMap<>();
        among.narrow(db.sql(select + among.condition() + "group by volunteer").param("since", Timestamp.from(since)))
                .query((ResultSet row) -> {
                    moments.put(row.getObject(1, UUID.class), moments(row, 2));
                });
        return moments;
    }

    private static List<Instant> moments(ResultSet row, int column) throws SQLException {
        Long[] millis = (Long[]) row.getArray(column).getArray();
        return Arrays.stream(millis).map(Instant::ofEpochMilli).toList();
    }

    /** The transaction that was the oldest still open: what it and later ones change is not known yet. */
    long now() {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Rows.NUMBERS)
                .single();
    }

    /**
     * Everybody whose offers, seats or lapses may have changed by that transaction or a later one: those who have to do
     * with an activity whose history goes on.
     */
    List<UUID> touched(long since) {
        return db.sql("""
                with moved as (
                    select activity, actor from activity_step where xid >= cast(cast(:since as text) as xid8))
                select volunteer from offer where activity in (select activity from moved)
                union select volunteer from seat where activity in (select activity from moved) and volunteer is not null
                union select volunteer from lapse where activity in (select activity from moved)
                union select giver from handover where activity in (select activity from moved)
                union select actor from moved where actor is not null
                """).param("since", Long.toString(since)).query(Rows.IDS).list();
    }

    /** Who has served at this site since then. */
    List<UUID> servedAt(String path, Instant since) {
        return db.sql("""
                select distinct s.volunteer from seat s join activity a on a.id = s.activity
                where a.path = :path and a.state = 'FINISHED' and a.start_at > :since and s.state = 'HELD'
                """)
                .param("path", path)
                .param("since", Timestamp.from(since))
                .query(Rows.IDS)
                .list();
    }

    /** Who has served this requester since then, in anything that ended well. */
    List<UUID> served(UUID requester, Instant since) {
        return db.sql("""
                select distinct s.volunteer from seat s join activity a on a.id = s.activity
                where a.requester = :requester and a.state = 'FINISHED' and a.start_at > :since and s.state = 'HELD'
                """)
                .param("requester", requester)
                .param("since", Timestamp.from(since))
                .query(Rows.IDS)
                .list();
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
