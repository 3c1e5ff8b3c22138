package org.mantianxing.records;

import java.sql.Timestamp;
import java.util.List;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {
    private final JdbcClient db;

    PolicyStore(JdbcClient db) {
        this.db = db;
    }

    /** Every version; of those that begin on one day the one decided last comes last. */
    List<HoursPolicy> all() {
        return db.sql("select * from hours_policy order by valid_from, id")
                .query(Rows.of(HoursPolicy.class))
                .list();
    }

    void insert(HoursPolicy policy) {
        db.sql("""
                insert into hours_policy (id, valid_from, day_minutes, review_minutes, presence_percent, nothing_up_to,
                    half_up_to, record_days, dispute_days, stars, points_hour, words, decided_by, decided_name, decided_at)
                values (:id, :from, :day, :review, :percent, :nothing, :half, :record, :dispute, :stars, :points, :words, :by,
                    :name, :at)
                """)
                .param("id", policy.id())
                .param("from", policy.validFrom())
                .param("day", policy.dayMinutes())
                .param("review", policy.reviewMinutes())
                .param("percent", policy.presencePercent())
                .param("nothing", policy.nothingUpTo())
                .param("half", policy.halfUpTo())
                .param("record", policy.recordDays())
                .param("dispute", policy.disputeDays())
                .param("stars", policy.stars().toArray(Integer[]::new))
                .param("points", policy.pointsHour())
                .param("words", policy.words())
                .param("by", policy.decidedBy())
                .param("name", policy.decidedName())
                .param("at", Timestamp.from(policy.decidedAt()))
                .update();
    }
}
