package org.mantianxing.activities.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Contact;
import org.mantianxing.activities.Standing;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task, whatever has just been tried on it. */
@Component
class TaskScreen {
    private final Activities activities;
    private final Naming naming;
    private final Clock clock;

    TaskScreen(Activities activities, Naming naming, Clock clock) {
        this.activities = activities;
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
                naming.names(actor),
                code);
    }

    ModelAndView page(Actor actor, UUID id, String code) {
        return page(view(actor, id, code), null, null);
    }

    ModelAndView with(Actor actor, UUID id, Contact contact) {
        return page(view(actor, id, ""), null, contact);
    }

    /** The same page with what went wrong said on top; what is no matter of this page goes on. */
    ModelAndView again(Actor actor, UUID id, Failure failure) {
        HttpStatus status = switch (failure) {
            case Refused _ -> HttpStatus.FORBIDDEN;
            case Conflict _ -> HttpStatus.CONFLICT;
            case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NotFound _, SignInNeeded _ -> throw failure;
        };
        ModelAndView page = page(view(actor, id, ""), failure, null);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(TaskView view, @Nullable Failure failure, @Nullable Contact contact) {
        return new ModelAndView("activities/task")
                .addObject("view", view)
                .addObject("failure", failure == null ? null : failure.words())
                .addObject("contact", contact);
    }
}
