package org.mantianxing.activities.web;

import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attendance;
import org.mantianxing.activities.Attendances;
import org.mantianxing.activities.Seat;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a leader arrives who has scanned a volunteer's code, with any camera: whose it is, and one button. */
@Controller
class ScanPages {
    private final Activities activities;
    private final Attendances attendances;

    ScanPages(Activities activities, Attendances attendances) {
        this.activities = activities;
        this.attendances = attendances;
    }

    @GetMapping("/tasks/{id}/lead/scan")
    ModelAndView scanned(
            Actor actor, @PathVariable UUID id, @RequestParam UUID seat, @RequestParam(defaultValue = "") String code) {
        return page(actor, id, seat, code);
    }

    @PostMapping("/tasks/{id}/lead/scan")
    ModelAndView scan(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID seat,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String step,
            RedirectAttributes redirect) {
        boolean in = !step.equals("out");
        try {
            attendances.scan(actor, id, seat, code.length() > 12 ? "" : code, in);
            redirect.addFlashAttribute("said", Words.of(in ? "签到好了" : "签退好了"));
            return new ModelAndView("redirect:/tasks/" + id + "/lead#roll");
        } catch (Failure failure) {
            return Failures.on(failure, page(actor, id, seat, ""));
        }
    }

    private ModelAndView page(Actor actor, UUID id, UUID seatId, String code) {
        actor.id();
        Seat seat = attendances.scanned(actor, id, seatId);
        Attendance there = activities.attendance(actor, id).stream()
                .filter(one -> one.seat().equals(seatId))
                .findFirst()
                .orElse(null);
        return new ModelAndView("activities/scan")
                .addObject("activity", activities.get(actor, id))
                .addObject("seat", seat)
                .addObject("name", activities.names(actor, id).getOrDefault(seat.volunteer(), ""))
                .addObject("there", there)
                .addObject("code", code.matches("[0-9]{6}") ? code : "");
    }
}
