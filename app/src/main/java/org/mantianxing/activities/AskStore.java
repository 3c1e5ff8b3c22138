package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
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

    private record Moment(UUID volunteer, Instant at) {}

    /** How somebody stands to a call: SEAT, STANDBY or the state of their offer. */
    record Standing(UUID volunteer, String how) {}

    AskStore(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, List<Instant>> asked(Instant since) {
        return grouped(db.sql("""
                select volunteer, sent_at as at from offer where sent_at > :since and wave >= 0
                """)
                .param("since", Timestamp.from(since))
                .query(Rows.of(Moment.class))
                .list());
    }

    Map<UUID, List<Instant>> served(Instant since) {
        return grouped(db.sql("""
                select volunteer, lower(span) as at from seat where state = 'HELD' and lower(span) > :since
                """)
                .param("since", Timestamp.from(since))
                .query(Rows.of(Moment.class))
                .list());
    }

    List<Instant> asked(UUID volunteer, Instant since) {
        return db
                .sql("""
                select volunteer, sent_at as at from offer
                where volunteer = :volunteer and sent_at > :since and wave >= 0
                """)
                .param("volunteer", volunteer)
                .param("since", Timestamp.from(since))
                .query(Rows.of(Moment.class))
                .list()
                .stream()
                .map(Moment::at)
                .toList();
    }

    List<Instant> served(UUID volunteer, Instant since) {
        return db
                .sql("""
                select volunteer, lower(span) as at from seat
                where volunteer = :volunteer and state = 'HELD' and lower(span) > :since
                """)
                .param("volunteer", volunteer)
                .param("since", Timestamp.from(since))
                .query(Rows.of(Moment.class))
                .list()
                .stream()
                .map(Moment::at)
                .toList();
    }

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

    private static Map<UUID, List<Instant>> grouped(List<Moment> moments) {
        return moments.stream()
                .collect(Collectors.groupingBy(Moment::volunteer, Collectors.mapping(Moment::at, Collectors.toList())));
    }
}
