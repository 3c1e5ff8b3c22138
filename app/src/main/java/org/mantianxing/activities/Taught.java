package org.mantianxing.activities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;

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
     * @param skill that it gives, by code; null for knowledge alone
     * @param tested whether whoever came is asked at the end
     */
    record Lesson(
            UUID course,
            String name,
            String category,
            String content,
            @Nullable String skill,
            boolean tested) {}
}
