package org.mantianxing.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/** Those who hear of events on other threads: the clock must not run away from them. */
@Component
class Hearers {
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE = Duration.ofMillis(1).toNanos();
    private final EventPublicationRegistry events;

    Hearers(EventPublicationRegistry events) {
        this.events = events;
    }

    /** Waits until everybody has heard everything; not for ever, because one who fails is told again by a job. */
    void settle() {
        long begin = System.nanoTime();
        while (!events.findIncompletePublications().isEmpty() && System.nanoTime() - begin < LONGEST) {
            LockSupport.parkNanos(PAUSE);
        }
    }
}
