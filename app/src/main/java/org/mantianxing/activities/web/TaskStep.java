package org.mantianxing.activities.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attendance;
import org.mantianxing.activities.Offer;
import org.mantianxing.activities.Standing;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;

/** The one thing that the page of a task is about, for the person who looks at it now. */
public enum TaskStep {
    /** Nothing is expected of anybody any more. */
    OVER,
    /** Has a seat; the day has not come. */
    COMING,
    CHECK_IN,
    CHECK_OUT,
    CHECKED_OUT,
    /** The time to check in by oneself has passed. */
    TOO_LATE,
    /** It has begun, without this person. */
    STARTED,
    SIGN_IN,
    REGISTER,
    /** Waits for a seat that somebody gives back. */
    WAITING,
    /** Is asked, and may accept or decline. */
    ANSWER,
    SIGN_UP,
    STAND_BY,
    /** Something keeps this person out. */
    BLOCKED,
    INVITED_ONLY;

    static TaskStep of(Actor actor, Activity activity, Standing standing, Instant now) {
        if (activity.state().over()) {
            return OVER;
        }
        if (standing.seat() != null) {
            return seated(activity, standing.attendance(), now);
        }
        if (!activity.calling() || !activity.start().isAfter(now)) {
            return STARTED;
        }
        if (!actor.signedIn()) {
            return SIGN_IN;
        }
        if (!actor.has(Role.VOLUNTEER)) {
            return REGISTER;
        }
        return standing.waiting() != null ? WAITING : free(activity, standing, now);
    }

    private static TaskStep seated(Activity activity, @Nullable Attendance there, Instant now) {
        if (there != null && there.came() && there.outAt() != null) {
            return CHECKED_OUT;
        }
        if (now.isBefore(activity.checkInOpens())) {
            return COMING;
        }
        if (now.isAfter(activity.checkInCloses())) {
            return TOO_LATE;
        }
        return there != null && there.came() ? CHECK_OUT : CHECK_IN;
    }

    private static TaskStep free(Activity activity, Standing standing, Instant now) {
        Offer offer = standing.offer();
        boolean asked = offer != null && offer.open(now);
        if (asked && activity.open() > 0) {
            return ANSWER;
        }
        if (!activity.openSignUp() && offer == null) {
            return INVITED_ONLY;
        }
        if (!standing.obstacles().isEmpty()) {
            return BLOCKED;
        }
        return activity.open() > 0 ? SIGN_UP : STAND_BY;
    }
}
