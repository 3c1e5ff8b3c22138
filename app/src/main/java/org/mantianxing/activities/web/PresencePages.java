package org.mantianxing.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Here;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The day itself, for a volunteer: whom to call, checking in and out. */
@Controller
class PresencePages {
    private static final int LONGEST_CODE = 40;
    private final Activities activities;
    private final TaskScreen screen;

    PresencePages(Activities activities, TaskScreen screen) {
        this.activities = activities;
        this.screen = screen;
    }

    /** Not a redirect: what it shows stands in no address and in no cookie. */
    @PostMapping("/tasks/{id}/contact")
    ModelAndView contact(Actor actor, @PathVariable UUID id) {
        try {
            return screen.with(actor, id, activities.contact(actor, id));
        } catch (Failure failure) {
            return screen.again(actor, id, failure);
        }
    }

    @PostMapping("/tasks/{id}/check-in")
    ModelAndView checkIn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute HereForm here,
            HttpServletRequest request,
            HttpServletResponse response) {
        Here told = here.toHere(PhoneMark.of(request, response));
        return present(actor, id, () -> activities.checkIn(actor, id, shortened(code), told));
    }

    @PostMapping("/tasks/{id}/check-out")
    ModelAndView checkOut(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String code) {
        return present(actor, id, () -> activities.checkOut(actor, id, shortened(code)));
    }

    /** The page says in large letters what happened, by itself. */
    private ModelAndView present(Actor actor, UUID id, Runnable check) {
        try {
            check.run();
            return new ModelAndView("redirect:/tasks/" + id);
        } catch (Failure failure) {
            return screen.again(actor, id, failure);
        }
    }

    private static String shortened(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }
}
