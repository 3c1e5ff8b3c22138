package org.mantianxing.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed months, and what a recount has found. */
@Repository
class MonthStore {
    private static final int SHOWN = 20;
    private final JdbcClient db;

    MonthStore(JdbcClient db) {
        this.db = db;
    }

    /** A closed month as it is kept. */
    record Closed(LocalDate month, String figures, long rows, String facts, String seal, Instant closedAt) {}

    List<Closed> months() {
        return db.sql("select month, figures, rows, facts, seal, closed_at from figure_month order by month")
                .query(Rows.of(Closed.class))
                .list();
    }

    /** False when it was closed before. */
    boolean close(Closed month) {
        return db.sql("""
                insert into figure_month (month, figures, rows, facts, seal, closed_at)
                values (:month, :figures, :rows, :facts, :seal, :at) on conflict (month) do nothing
                """)
                        .param("month", month.month())
                        .param("figures", month.figures())
                        .param("rows", month.rows())
                        .param("facts", month.facts())
                        .param("seal", month.seal())
                        .param("at", Timestamp.from(month.closedAt()))
                        .update()
                == 1;
    }

    void alarm(Figures.Alarm alarm) {
        db.sql("insert into figure_alarm (id, at, subject, words) values (:id, :at, :subject, :words)")
                .param("id", alarm.id())
                .param("at", Timestamp.from(alarm.at()))
                .param("subject", alarm.subject())
                .param("words", alarm.words())
                .update();
    }

    List<Figures.Alarm> alarms(Instant since) {
        return db.sql("select id, at, subject, words from figure_alarm where at > :since order by at desc limit :shown")
                .param("since", Timestamp.from(since))
                .param("shown", SHOWN)
                .query(Rows.of(Figures.Alarm.class))
                .list();
    }
}
