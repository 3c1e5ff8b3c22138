package org.mantianxing.imports;

import java.time.Clock;
import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.springframework.stereotype.Component;

/** Sees that somebody works on what waits; not in its own turn, which others wait for. */
@Component
class ImportJob implements ClockJob {
    private final Worker worker;
    private final ImportStore store;
    private final Clock clock;

    ImportJob(Worker worker, ImportStore store, Clock clock) {
        this.worker = worker;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        store.forget(clock.instant().minus(VolunteerImport.UNDOABLE));
        if (worker.waits()) {
            District district = DistrictScope.get();
            Thread.ofVirtual()
                    .name("import")
                    .start(() -> DistrictScope.run(district, () -> {
                        boolean more = true;
                        while (more) {
                            more = worker.next();
                        }
                    }));
        }
    }
}
