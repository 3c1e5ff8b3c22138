package org.mantianxing.activities.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.CallForm;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.Scope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing an activity that has not begun, alone or with others of its series. */
@Controller
class ChangePages {
    private final Activities activities;
    private final Planning planning;

    ChangePages(Activities activities, Planning planning) {
        this.activities = activities;
        this.planning = planning;
    }

    @GetMapping("/console/activities/{id}/change")
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        return page(actor, id, CallForm.of(planning.call(actor, id)), Scope.ONE, null);
    }

    @PostMapping("/console/activities/{id}/change")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute CallForm form,
            @RequestParam(defaultValue = "") String scope,
            RedirectAttributes redirect) {
        Scope meant = scope(scope);
        try {
            planning.change(actor, id, form.toNewCall(planning.call(actor, id)), meant);
            redirect.addFlashAttribute("said", Words.of("改好了，时间或地点变了的话，相关的人都会收到消息"));
            return new ModelAndView("redirect:/console/activities/" + id);
        } catch (Invalid invalid) {
            ModelAndView page = page(actor, id, form, meant, invalid);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        } catch (Refused | Conflict failure) {
            return Failures.on(failure, page(actor, id, form, meant, null));
        }
    }

    static Scope scope(String typed) {
        String name = typed.toUpperCase(Locale.ROOT);
        return name.equals("FOLLOWING") || name.equals("ALL") ? Scope.valueOf(name) : Scope.ONE;
    }

    private ModelAndView page(Actor actor, UUID id, CallForm form, Scope scope, @Nullable Invalid invalid) {
        Activity activity = activities.get(actor, id);
        return new ModelAndView("activities/change")
                .addObject("activity", activity)
                .addObject("choices", activities.choices(actor).settled())
                .addObject("form", form)
                .addObject("scope", scope)
                .addObject("invalid", invalid);
    }
}
