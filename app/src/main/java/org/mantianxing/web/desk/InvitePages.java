package org.mantianxing.web.desk;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Invited;
import org.mantianxing.activities.Inviting;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking people who were picked or found in the archive to a call that still looks for volunteers. */
@Controller
class InvitePages {
    private static final int CALLS = 100;
    private final Inviting inviting;
    private final Activities activities;
    private final ArchiveQueries queries;
    private final Clock clock;

    InvitePages(Inviting inviting, Activities activities, ArchiveQueries queries, Clock clock) {
        this.inviting = inviting;
        this.activities = activities;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/console/volunteers/invite")
    ModelAndView form(
            Actor actor,
            @ModelAttribute ArchiveFilter filter,
            @RequestParam(required = false) @Nullable List<UUID> pick) {
        return page(actor, filter, WritePages.picked(pick));
    }

    /** What became of it is shown at once: who was not asked, and why not. */
    @PostMapping("/console/volunteers/invite")
    ModelAndView invite(
            Actor actor,
            @ModelAttribute ArchiveFilter filter,
            @RequestParam(required = false) @Nullable List<UUID> pick,
            @RequestParam(defaultValue = "") String call) {
        List<UUID> picked = WritePages.picked(pick);
        ModelAndView page = page(actor, filter, picked).addObject("call", call);
        try {
            List<UUID> meant = queries.meant(actor, filter, picked, Inviting.MOST).stream()
                    .map(Volunteer::id)
                    .toList();
            UUID activity = chosen(call);
            Invited invited = inviting.invite(actor, activity, meant);
            return page.addObject("invited", invited).addObject("activity", activities.get(actor, activity));
        } catch (Invalid | Refused | Conflict failure) {
            page.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return page.addObject("failure", failure);
        }
    }

    private static UUID chosen(String call) {
        try {
            return UUID.fromString(call);
        } catch (IllegalArgumentException e) {
            throw Invalid.field("call", "请选一个招募");
        }
    }

    private ModelAndView page(Actor actor, ArchiveFilter filter, List<UUID> picked) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        return new ModelAndView("volunteers/invite")
                .addObject("filter", filter)
                .addObject("picked", picked)
                .addObject("meant", queries.meant(actor, filter, picked, Inviting.MOST))
                .addObject("most", Inviting.MOST)
                .addObject("calls", calls(actor));
    }

    private List<Activity> calls(Actor actor) {
        return activities
                .led(
                        actor,
                        new ActivityQuery(
                                Set.of(ActivityState.RECRUITING),
                                null,
                                null,
                                "",
                                "",
                                clock.instant(),
                                null,
                                false,
                                null,
                                CALLS))
                .rows()
                .stream()
                .filter(one -> one.open() > 0)
                .toList();
    }
}
