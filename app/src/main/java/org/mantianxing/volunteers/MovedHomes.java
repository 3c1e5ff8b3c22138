package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mantianxing.district.MovedPaths;
import org.mantianxing.district.SiteMoved;
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
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update data_request", "path");
        List<UUID> those = paths.told("update volunteer", "path");
        entries.steps(it.actor(), those, VolunteerStep.Step.PLACE_MOVED, it.words(), clock.instant());
    }
}
