package org.mantianxing.activities.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Fit;
import org.mantianxing.activities.Outlook;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tasks to look at: those that fit, all that are open, one of them. */
@Controller
class TaskPages {
    private final Activities activities;
    private final Sites sites;
    private final TaskScreen screen;
    private final Naming naming;
    private final Live live;
    private final Clock clock;

    TaskPages(Activities activities, Sites sites, TaskScreen screen, Naming naming, Live live, Clock clock) {
        this.activities = activities;
        this.sites = sites;
        this.screen = screen;
        this.naming = naming;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    ModelAndView tasks(Actor actor, @ModelAttribute TaskFilter filter) {
        Instant now = clock.instant();
        Optional<Site> at = site(actor, filter.at());
        Outlook outlook = activities.outlook(actor);
        List<Fit> fits = filter.empty() ? outlook.fits() : List.of();
        Set<UUID> shown = fits.stream().map(fit -> fit.activity().id()).collect(Collectors.toSet());
        Page<Activity> page =
                activities.list(actor, filter.query(at.map(Site::path).orElse(null), now));
        return new ModelAndView("activities/tasks")
                .addObject("filter", filter)
                .addObject("fits", fits)
                .addObject("held", outlook.held())
                .addObject(
                        "others",
                        page.rows().stream()
                                .filter(call -> !shown.contains(call.id()))
                                .toList())
                .addObject("next", page.next())
                .addObject("towns", towns(actor))
                .addObject("at", at.orElse(null))
                .addObject("names", naming.names(actor))
                .addObject("openings", filter.empty() ? outlook.openings() : List.of());
    }

    @GetMapping("/tasks/{id}")
    ModelAndView task(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String code) {
        return screen.page(actor, id, code.matches("[0-9]{6}") ? code : "");
    }

    /** A page that answered a form, loaded anew, is the task's. */
    @GetMapping(
            "/tasks/{id}/{step:accept|decline|sign-up|stand-by|withdraw|contact|confirm|hand-over|take-back|instead|not-instead|in-return|swap|not-swap|check-in|check-out}")
    String again(@PathVariable UUID id) {
        return "redirect:/tasks/" + id;
    }

    /** What changes while it is looked at, alone. */
    @GetMapping("/tasks/{id}/fresh")
    ModelAndView fresh(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("activities/taskBody").addObject("view", screen.view(actor, id, ""));
    }

    /** For those who are signed in: visitors look again by themselves. */
    @GetMapping("/tasks/{id}/live")
    SseEmitter listen(Actor actor, @PathVariable UUID id) {
        actor.id();
        return live.listen(Activities.topic(activities.get(actor, id).id()));
    }

    private List<Site> towns(Actor actor) {
        return sites.list(actor).stream()
                .filter(site -> site.level() == Site.Level.INSTITUTE)
                .toList();
    }

    private Optional<Site> site(Actor actor, String id) {
        return sites.list(actor).stream()
                .filter(site -> site.id().toString().equals(id))
                .findFirst();
    }
}
