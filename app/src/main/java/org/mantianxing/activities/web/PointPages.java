package org.mantianxing.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attendance;
import org.mantianxing.activities.Attendances;
import org.mantianxing.activities.Here;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a volunteer arrives who has scanned the code that hangs at a place. */
@Controller
class PointPages {
    private final Activities activities;
    private final Attendances attendances;

    PointPages(Activities activities, Attendances attendances) {
        this.activities = activities;
        this.attendances = attendances;
    }

    @GetMapping("/points/{code}")
    ModelAndView point(Actor actor, @PathVariable String code) {
        Map<Activity, Optional<Attendance>> here = new LinkedHashMap<>();
        for (Activity one : attendances.atPoint(actor, code)) {
            here.put(
                    one,
                    Optional.ofNullable(
                            activities.standing(actor, one.id(), false).attendance()));
        }
        return new ModelAndView("activities/point")
                .addObject("code", code)
                .addObject("site", attendances.point(actor, code))
                .addObject("here", here);
    }

    /** A page that answered a form, loaded anew, is the place's. */
    @GetMapping("/points/{code}/{step:check-in|check-out}")
    String again(@PathVariable String code) {
        return "redirect:/points/" + code;
    }

    @PostMapping("/points/{code}/check-in")
    ModelAndView checkIn(
            Actor actor,
            @PathVariable String code,
            @RequestParam UUID activity,
            @ModelAttribute HereForm here,
            HttpServletRequest request,
            HttpServletResponse response) {
        Here told = here.toHere(PhoneMark.of(request, response));
        try {
            attendances.checkInAt(actor, code, activity, told);
            return new ModelAndView("redirect:/tasks/" + activity);
        } catch (Failure failure) {
            return Failures.on(failure, point(actor, code));
        }
    }

    @PostMapping("/points/{code}/check-out")
    ModelAndView checkOut(
            Actor actor, @PathVariable String code, @RequestParam UUID activity, RedirectAttributes redirect) {
        try {
            attendances.checkOutAt(actor, code, activity);
            redirect.addFlashAttribute("said", Words.of("签退好了"));
            return new ModelAndView("redirect:/tasks/" + activity);
        } catch (Failure failure) {
            return Failures.on(failure, point(actor, code));
        }
    }
}
