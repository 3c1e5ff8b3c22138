package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Those who promised to come are reminded the day and the hour before; leaders are told in time that one may fail. */
@Component
class Reminding {
    private final ActivityStore store;
    private final PromiseStore promises;
    private final Announcer announcer;
    private final Clock clock;

    Reminding(ActivityStore store, PromiseStore promises, Announcer announcer, Clock clock) {
        this.store = store;
        this.promises = promises;
        this.announcer = announcer;
        this.clock = clock;
    }

    List<UUID> due() {
        return promises.toRemind(clock.instant());
    }

    /** Who is reminded of the hour is not reminded of the day any more. */
    void remind(UUID id) {
        Activity activity = store.find(id).orElseThrow();
        Instant now = clock.instant();
        List<UUID> soon = promises.remind(id, true, now);
        List<UUID> tomorrow = promises.remind(id, false, now);
        if (!soon.isEmpty()) {
            announcer.reminded(activity, soon, true);
        }
        if (!tomorrow.isEmpty()) {
            announcer.reminded(activity, tomorrow, false);
        }
    }

    /** Who moved up from standby and has not answered in time. */
    List<PromiseStore.Silent> silent() {
        return promises.silent(clock.instant());
    }

    List<UUID> atRisk() {
        return promises.atRisk(clock.instant());
    }

    void warn(UUID id) {
        if (promises.riskTold(id, clock.instant())) {
            Activity activity = store.find(id).orElseThrow();
            announcer.atRisk(activity, promises.confirmed(id).size());
        }
    }
}
