package org.mantianxing.district;

import java.time.Duration;

/** Recurring work of a module, run inside each district in turn, by one node at a time. */
public interface ClockJob {
    /** Unique over all modules. */
    String name();

    Duration every();

    /** One run inside the district in force. What fails is tried again at the next turn. */
    void run();

    /** Whether it also runs in the platform's own schema. */
    default boolean onPlatform() {
        return false;
    }
}
