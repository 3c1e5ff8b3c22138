package org.mantianxing.activities.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Contact;
import org.mantianxing.activities.Promise;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Shots;
import org.mantianxing.activities.Standing;
import org.mantianxing.activities.Taught;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task, whatever has just been tried on it. */
@Component
class TaskScreen {
    private final Activities activities;
    private final Promises promises;
    private final Shots shots;
    private final Taught taught;
    private final Naming naming;
    private final Clock clock;

    TaskScreen(Activities activities, Promises promises, Shots shots, Taught taught, Naming naming, Clock clock) {
        this.taught = taught;
        this.shots = shots;
        this.activities = activities;
        this.promises = promises;
        this.naming = naming;
        this.clock = clock;
    }

    TaskView view(Actor actor, UUID id, String code) {
        Activity activity = activities.get(actor, id);
        Standing standing = activities.standing(actor, id, naming.english());
        return new TaskView(
                activity,
                standing,
                TaskStep.of(actor, activity, standing, clock.instant()),
                activities.seats(actor, id),
                activities.leads(actor, id),
                standing.seat() == null ? Promise.NONE : promises.promise(actor, id),
                activity.calling() ? promises.handovers(actor, id) : Promises.Handovers.NONE,
                activity.calling() && actor.has(Role.TEAM_LEADER),
                naming.names(actor),
                shots.of(actor, id),
                standing.seat() == null || activity.state().over()
                        ? List.of()
                        : promises.companions(actor, id, naming.english()),
                lesson(actor, activity),
                code);
    }

    private Taught.@Nullable Lesson lesson(Actor actor, Activity activity) {
        UUID course = activity.more().course();
        return course == null ? null : taught.of(actor, course).orElse(null);
    }

    ModelAndView page(Actor actor, UUID id, String code) {
        return new ModelAndView("activities/task").addObject("view", view(actor, id, code));
    }

    ModelAndView with(Actor actor, UUID id, Contact contact) {
        return page(actor, id, "").addObject("contact", contact);
    }

    /** The same page with what went wrong said on top. */
    ModelAndView again(Actor actor, UUID id, Failure failure) {
        return Failures.on(failure, page(actor, id, ""));
    }
}
