package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mantianxing.district.SiteMoved;
import org.mantianxing.kernel.Rows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who lives in a place goes with it. */
@Component
class MovedHomes {
    private final JdbcClient db;
    private final EntryStore entries;
    private final Clock clock;

    MovedHomes(JdbcClient db, EntryStore entries, Clock clock) {
        this.db = db;
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    void on(SiteMoved it) {
        db.sql("""
                update data_request set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                """).param("before", it.before()).param("after", it.after()).update();
        List<UUID> those = db.sql("""
                update volunteer set path = :after || substr(path, length(:before) + 1)
                where path = :before or starts_with(path, :before || '.')
                returning id
                """)
                .param("before", it.before())
                .param("after", it.after())
                .query(Rows.IDS)
                .list();
        entries.steps(it.actor(), those, VolunteerStep.Step.PLACE_MOVED, it.words(), clock.instant());
    }
}
