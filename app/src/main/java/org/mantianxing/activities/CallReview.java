package org.mantianxing.activities;

import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Whether the level above looks at a call before it goes out, where the district asks for it. */
@Component
class CallReview {
    static final String KEY = "activities.review";
    private final Settings settings;

    CallReview(Settings settings) {
        this.settings = settings;
    }

    /** Whether this person's call for that place has to be looked at first. */
    boolean needed(Actor actor, String path) {
        return settings.number(KEY, 0) == 1 && above(path) != null && !mayReview(actor, path);
    }

    /** Whether this person stands above that place. */
    boolean mayReview(Actor actor, String path) {
        String above = above(path);
        return Permissions.allows(actor, Command.ACTIVITY_MANAGE, Target.at(above == null ? path : above));
    }

    /** Where the level above sits; null for the centre. */
    static @Nullable String above(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? null : path.substring(0, dot);
    }
}
