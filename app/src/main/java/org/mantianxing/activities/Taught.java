package org.mantianxing.activities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;

/** What sessions of training teach: kept by the module above, asked here for the form and the page of a call. */
public interface Taught {
    /** Courses of which this person may call a session. */
    List<Lesson> open(Actor actor);

    /** Also one that is taught no more; empty where there is none. */
    Optional<Lesson> of(Actor actor, UUID course);

    /**
     * A course, as a call shows it.
     *
     * @param category under which its sessions stand, by code
     * @param gives what whoever learns it may say of themselves afterwards, and how
     */
    record Lesson(UUID course, String name, String category, String content, Words gives) {}
}
