package org.mantianxing.activities;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Service;

/** Sessions of courses: activities in which something is taught. The eleventh door. */
@Service
public class Lessons {
    private final CallStore calls;

    Lessons(CallStore calls) {
        this.calls = calls;
    }

    /** Sessions of these courses that begin in a span and were not called off, by start. */
    public List<Activity> of(Actor actor, Collection<UUID> courses, Instant from, Instant to) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return calls.taught(courses, from, to);
    }

    /** Those of these activities in which something is taught. */
    public List<Activity> among(Actor actor, Collection<UUID> activities) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return calls.named(activities).stream()
                .filter(one -> one.more().course() != null)
                .toList();
    }
}
