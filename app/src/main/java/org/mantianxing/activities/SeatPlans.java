package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats as they are planned: more, fewer, at another time. To be called by whoever is alone with them ({@link SeatStore#alone}). */
@Repository
class SeatPlans {
    private final JdbcClient db;

    SeatPlans(JdbcClient db) {
        this.db = db;
    }

    /** Seats of one kind. */
    record Kind(String skill, int held, int open) {}

    Map<String, Kind> kinds(UUID activity) {
        Map<String, Kind> kinds = new HashMap<>();
        db.sql("""
                select skill, count(*) filter (where state = 'HELD') as held, count(*) filter (where state = 'OPEN') as open
                from seat where activity = :activity group by skill
                """)
                .param("activity", activity)
                .query(Rows.of(Kind.class))
                .list()
                .forEach(kind -> kinds.put(kind.skill(), kind));
        return kinds;
    }

    void add(UUID activity, String skill, int count, Instant start, Instant end, Instant now) {
        for (int i = 0; i < count; i++) {
            db.sql("""
                    insert into seat (id, activity, skill, state, span)
                    values (:id, :activity, :skill, 'OPEN', tstzrange(:start, :end, '[)'))
                    """)
                    .param("id", Ids.at(now))
                    .param("activity", activity)
                    .param("skill", skill)
                    .param("start", Timestamp.from(start))
                    .param("end", Timestamp.from(end))
                    .update();
        }
    }

    /** Takes open seats away; what has been held once and has a presence stays. */
    void remove(UUID activity, String skill, int count) {
        db.sql("""
                delete from seat where id in (
                    select id from seat s where activity = :activity and skill = :skill and state = 'OPEN'
                      and not exists (select from attendance where seat = s.id)
                    order by id desc limit :count)
                """)
                .param("activity", activity)
                .param("skill", skill)
                .param("count", count)
                .update();
    }

    void moveOpen(UUID activity, Instant start, Instant end) {
        db.sql("""
                update seat set span = tstzrange(:start, :end, '[)') where activity = :activity and state = 'OPEN'
                """)
                .param("activity", activity)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .update();
    }

    /** The exclusion constraint refuses when its holder has another seat at the new time. */
    void move(UUID seat, Instant start, Instant end) {
        db.sql("""
                update seat set span = tstzrange(:start, :end, '[)'), reminded = 0, confirmed_at = null where id = :id
                """)
                .param("id", seat)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .update();
    }
}
