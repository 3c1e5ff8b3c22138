package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which seats nobody took, or somebody too late. */
@Repository
class GapStore {
    private final JdbcClient db;

    GapStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * One kind of seat of one activity that was due.
     *
     * @param missing seats that nobody had when it began
     * @param late seats that were taken after the time to reply by
     */
    record Missed(UUID activity, String title, String path, Instant start, String skill, int missing, int late) {}

    List<Missed> missed(String path, Instant since, Instant now) {
        return db.sql("""
                select * from (
                    select a.id as activity, a.title, a.path, a.start_at as start, s.skill,
                        count(*) filter (where s.volunteer is null) as missing,
                        count(*) filter (where s.volunteer is not null and s.taken_at > a.reply_by) as late
                    from activity a join seat s on s.activity = a.id
                    where a.start_at >= :since and a.start_at < :now and a.state <> 'CANCELLED'
                        and (a.path = :path or starts_with(a.path, :path || '.'))
                    group by a.id, s.skill) kinds
                where missing > 0 or late > 0 order by start desc, activity, skill
                """)
                .param("path", path)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query(Rows.of(Missed.class))
                .list();
    }
}
