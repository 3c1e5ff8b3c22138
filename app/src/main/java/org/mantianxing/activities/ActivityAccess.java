package org.mantianxing.activities;

import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** The only way to an activity: fetched and checked in one go. */
@Component
class ActivityAccess {
    private final ActivityStore store;

    ActivityAccess(ActivityStore store) {
        this.store = store;
    }

    Activity get(Actor actor, UUID id) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** For those who send offers, cancel and see everybody's names. */
    Activity managed(Actor actor, UUID id) {
        Activity activity = store.find(id).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.ACTIVITY_MANAGE, target(activity));
        return activity;
    }

    /** For those who show the code, call the roll and finish: staff, the team's leader, and the one named as leader. */
    Activity led(Actor actor, UUID id) {
        Activity activity = store.find(id).orElseThrow(NotFound::new);
        if (!actor.is(activity.leader())) {
            Permissions.require(actor, Command.ACTIVITY_LEAD, target(activity));
        }
        return activity;
    }

    /** For those who send offers, and for those who read everything and change nothing. */
    Activity managedOrWatched(Actor actor, UUID id) {
        Activity activity = store.find(id).orElseThrow(NotFound::new);
        if (!manages(actor, activity)) {
            Permissions.require(actor, Command.ACTIVITY_WATCH, target(activity));
        }
        return activity;
    }

    /** For those who lead, and for those who read everything and change nothing. */
    Activity watched(Actor actor, UUID id) {
        Activity activity = store.find(id).orElseThrow(NotFound::new);
        if (!watches(actor, activity)) {
            Permissions.require(actor, Command.ACTIVITY_WATCH, target(activity));
        }
        return activity;
    }

    boolean watches(Actor actor, Activity activity) {
        return leads(actor, activity) || Permissions.allows(actor, Command.ACTIVITY_WATCH, target(activity));
    }

    boolean manages(Actor actor, Activity activity) {
        return Permissions.allows(actor, Command.ACTIVITY_MANAGE, target(activity));
    }

    boolean leads(Actor actor, Activity activity) {
        return actor.is(activity.leader()) || Permissions.allows(actor, Command.ACTIVITY_LEAD, target(activity));
    }

    private static Target target(Activity activity) {
        return Target.at(activity.path()).andTeam(activity.team());
    }
}
