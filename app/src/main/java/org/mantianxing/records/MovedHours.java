package org.mantianxing.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mantianxing.district.SiteMoved;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Rows;
import org.mantianxing.live.Live;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has still to be decided about hours goes with its place; the ledger itself keeps what was written. */
@Component
class MovedHours {
    private final JdbcClient db;
    private final Live live;
    private final Clock clock;

    MovedHours(JdbcClient db, Live live, Clock clock) {
        this.db = db;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    void on(SiteMoved it) {
        db.sql("""
                update hours_sheet set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        db.sql("""
                update hours_sheet set desk = :after || substr(desk, length(:before) + 1)
                where desk = :before or starts_with(desk, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        db.sql("""
                update hours_claim set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        db.sql("""
                update hours_claim set desk = :after || substr(desk, length(:before) + 1)
                where desk = :before or starts_with(desk, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        tell(it);
    }

    /** Today's hours count where the place lies now: those of the days before where it lay then. */
    private void tell(SiteMoved it) {
        List<UUID> those = db.sql("""
                select id from hours_line
                where corrects is null and started_at >= :from and (path = :before or starts_with(path, :before || '.'))
                """)
                .param("before", it.before())
                .param(
                        "from",
                        Timestamp.from(ChinaTime.instant(ChinaTime.today(clock).atStartOfDay())))
                .query(Rows.IDS)
                .list();
        live.changedForFigures(those.stream().map(one -> "hours:" + one).toList());
    }
}
