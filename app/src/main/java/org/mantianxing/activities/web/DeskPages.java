package org.mantianxing.activities.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Planning;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One activity in the console: who comes, who was asked, who might be; asking more, calling off. */
@Controller
class DeskPages {
    private final Activities activities;
    private final Planning planning;
    private final Naming naming;

    DeskPages(Activities activities, Planning planning, Naming naming) {
        this.activities = activities;
        this.planning = planning;
        this.naming = naming;
    }

    @GetMapping("/console/activities/{id}")
    ModelAndView desk(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("activities/desk").addObject("view", view(actor, id));
    }

    @GetMapping("/console/activities/{id}/fresh")
    ModelAndView fresh(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("activities/deskBody").addObject("view", view(actor, id));
    }

    /** Ranked people: a part of the page when script asks for it, a page of its own otherwise. */
    @GetMapping("/console/activities/{id}/people")
    ModelAndView people(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        return new ModelAndView(part == null ? "activities/deskPeoplePage" : "activities/deskPeople")
                .addObject("activity", activities.get(actor, id))
                .addObject("people", activities.candidates(actor, id, kind))
                .addObject("manages", activities.manages(actor, id))
                .addObject("names", naming.names(actor));
    }

    /** A page that answered a form, loaded anew, is the activity's. */
    @GetMapping("/console/activities/{id}/{step:wave|offer|cancel}")
    String again(@PathVariable UUID id) {
        return "redirect:/console/activities/" + id;
    }

    @PostMapping("/console/activities/{id}/wave")
    ModelAndView wave(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> Words.of("又邀请了 {0} 个人", activities.offerWave(actor, id)));
    }

    @PostMapping("/console/activities/{id}/offer")
    ModelAndView offer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String volunteer,
            RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> {
            activities.offer(actor, id, id(volunteer));
            return Words.of("邀请发出去了");
        });
    }

    @PostMapping("/console/activities/{id}/cancel")
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String scope,
            RedirectAttributes redirect) {
        return act(actor, id, words, redirect, () -> {
            planning.cancel(actor, id, words.replace("\r\n", "\n"), ChangePages.scope(scope));
            return Words.of("已经取消，相关的人都会收到消息");
        });
    }

    private interface Act {
        Words done();
    }

    private ModelAndView act(Actor actor, UUID id, String typed, RedirectAttributes redirect, Act act) {
        try {
            redirect.addFlashAttribute("said", act.done());
            return new ModelAndView("redirect:/console/activities/" + id);
        } catch (Invalid | Conflict | Refused failure) {
            return Failures.on(
                    failure,
                    new ModelAndView("activities/desk")
                            .addObject("view", view(actor, id))
                            .addObject("typed", typed));
        }
    }

    private DeskView view(Actor actor, UUID id) {
        Activity activity = activities.get(actor, id);
        UUID series = activity.series();
        return new DeskView(
                activity,
                series == null ? null : planning.series(actor, series),
                together(actor, activity),
                activities.seats(actor, id),
                activities.attendance(actor, id),
                activities.standbys(actor, id),
                activities.offers(actor, id),
                activities.steps(actor, id),
                activities.names(actor, id),
                activities.manages(actor, id),
                activities.leads(actor, id),
                naming.names(actor));
    }

    /** What is ahead of its series, or all shifts of its event. */
    private List<Activity> together(Actor actor, Activity activity) {
        UUID series = activity.series();
        UUID event = activity.event();
        return series != null
                ? planning.ahead(actor, series)
                : event != null ? planning.shifts(actor, event) : List.of();
    }

    private static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound();
        }
        return UUID.fromString(text);
    }
}
