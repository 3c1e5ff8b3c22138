package org.mantianxing.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attendances;
import org.mantianxing.activities.Contact;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.mantianxing.qr.QrSvg;
import org.mantianxing.records.NewHours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The leader's page at the place: the code to show, who has come, the roll, the end. */
@Controller
class LeadPages {
    private final Activities activities;
    private final Attendances attendances;
    private final LeadScreen screen;

    LeadPages(Activities activities, Attendances attendances, LeadScreen screen) {
        this.activities = activities;
        this.attendances = attendances;
        this.screen = screen;
    }

    @GetMapping("/tasks/{id}/lead")
    ModelAndView lead(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return page("activities/lead", screen.view(actor, id), request);
    }

    /** The code alone, which is asked for again and again. */
    @GetMapping("/tasks/{id}/lead/code")
    ModelAndView code(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return page("activities/leadCode", screen.view(actor, id), request);
    }

    /** The roll alone, when somebody has come or gone. */
    @GetMapping("/tasks/{id}/lead/fresh")
    ModelAndView fresh(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return page("activities/leadRoll", screen.view(actor, id), request);
    }

    /** A page that answered a form, loaded anew, is the leader's page. */
    @GetMapping("/tasks/{id}/lead/{step:roll|finish|contact|crew|typed}")
    String again(@PathVariable UUID id) {
        return "redirect:/tasks/" + id + "/lead";
    }

    @PostMapping("/tasks/{id}/lead/roll")
    ModelAndView roll(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute RollForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            activities.callRoll(actor, id, List.of(form.toAttended(activities.get(actor, id))));
            redirect.addFlashAttribute("said", Words.of("记好了"));
            return new ModelAndView("redirect:/tasks/" + id + "/lead#roll");
        } catch (Failure failure) {
            return Failures.on(failure, page("activities/lead", screen.view(actor, id, List.of(), form), request));
        }
    }

    /** Hours for somebody who came without a seat. */
    @PostMapping("/tasks/{id}/lead/typed")
    ModelAndView typed(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute TypedForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            Activity activity = activities.get(actor, id);
            NewHours.Kind apart = form.apart();
            if (apart == null) {
                attendances.typeHours(
                        actor, id, form.toWho(), form.toFrom(activity), form.toTo(activity), form.toWords());
            } else {
                attendances.typeApart(
                        actor, id, form.toWho(), apart, form.toFrom(activity), form.toTo(activity), form.toWords());
            }
            redirect.addFlashAttribute(
                    "said", apart == null ? Words.of("补记好了，站点的另一个人核对以后算数") : Words.of("记好了，另外算，不算服务时长"));
            return new ModelAndView("redirect:/tasks/" + id + "/lead#roll");
        } catch (Failure failure) {
            return Failures.on(
                    failure,
                    page("activities/lead", screen.view(actor, id), request).addObject("typed", form));
        }
    }

    @PostMapping("/tasks/{id}/lead/finish")
    ModelAndView finish(Actor actor, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        try {
            activities.finish(actor, id);
            redirect.addFlashAttribute("said", Words.of("活动结束了，时长已经记好，辛苦您了"));
            return new ModelAndView("redirect:/tasks/" + id + "/lead");
        } catch (Failure failure) {
            return Failures.on(failure, page("activities/lead", screen.view(actor, id), request));
        }
    }

    /** Whom the service is for, and where exactly. */
    @PostMapping("/tasks/{id}/lead/contact")
    ModelAndView contact(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        LeadView view = screen.view(actor, id);
        try {
            Contact contact = activities.contact(actor, id);
            return page("activities/lead", view, request).addObject("contact", contact);
        } catch (Failure failure) {
            return Failures.on(failure, page("activities/lead", view, request));
        }
    }

    /** Names and phones of those who have a seat. */
    @PostMapping("/tasks/{id}/lead/crew")
    ModelAndView crew(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        LeadView view = screen.view(actor, id);
        try {
            return page("activities/lead", screen.view(actor, id, activities.crew(actor, id), null), request);
        } catch (Failure failure) {
            return Failures.on(failure, page("activities/lead", view, request));
        }
    }

    /** The picture brings whoever scans it to the task, with the code filled in. */
    private static ModelAndView page(String template, LeadView view, HttpServletRequest request) {
        String code = view.code();
        return new ModelAndView(template)
                .addObject("view", view)
                .addObject("qr", code == null ? "" : qr(view, code, request));
    }

    private static String qr(LeadView view, String code, HttpServletRequest request) {
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/tasks/{id}")
                .queryParam("code", code)
                .buildAndExpand(view.activity().id())
                .toUriString();
        return QrSvg.of(address, view.names().english() ? "Check-in code" : "签到码");
    }
}
