package org.mantianxing.records;

import java.time.Clock;
import org.mantianxing.district.MovedPaths;
import org.mantianxing.district.SiteMoved;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.live.Live;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has still to be decided about hours goes with its place; the ledger itself keeps what was written. Today's hours
 * count where the place lies now, those of the days before where it lay then.
 */
@Component
class MovedHours {
    private final JdbcClient db;
    private final HoursStore hours;
    private final Live live;
    private final Clock clock;

    MovedHours(JdbcClient db, HoursStore hours, Live live, Clock clock) {
        this.db = db;
        this.hours = hours;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    void on(SiteMoved it) {
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update hours_sheet", "path");
        paths.in("update hours_sheet", "desk");
        paths.in("update hours_claim", "path");
        paths.in("update hours_claim", "desk");
        live.changedForFigures(hours.entriesSince(ChinaTime.today(clock)).stream()
                .map(one -> "hours:" + one)
                .toList());
    }
}
