package org.mantianxing.activities.web;

import java.util.UUID;
import org.mantianxing.activities.Promises;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Promises to come: confirmed in one tap; where one was not kept, why, and excused by whoever led. */
@Controller
class PromisePages {
    private final Promises promises;
    private final TaskScreen screen;

    PromisePages(Promises promises, TaskScreen screen) {
        this.promises = promises;
        this.screen = screen;
    }

    @PostMapping("/tasks/{id}/confirm")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            promises.confirm(actor, id);
            redirect.addFlashAttribute("said", Words.of("谢谢，到时候见"));
            return new ModelAndView("redirect:/tasks/" + id);
        } catch (Failure failure) {
            return screen.again(actor, id, failure);
        }
    }

    @GetMapping("/me/promises")
    ModelAndView own(Actor actor) {
        return new ModelAndView("activities/promises").addObject("own", promises.own(actor));
    }

    /** A page that answered a form, loaded anew, is the list. */
    @GetMapping("/me/promises/{lapse}")
    String again() {
        return "redirect:/me/promises";
    }

    @PostMapping("/me/promises/{lapse}")
    ModelAndView explain(
            Actor actor,
            @PathVariable UUID lapse,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            promises.explain(actor, lapse, words);
            redirect.addFlashAttribute("said", Words.of("说明收到了，负责人看得到"));
            return new ModelAndView("redirect:/me/promises");
        } catch (Invalid | Conflict | Refused failure) {
            return Failures.on(
                    failure,
                    new ModelAndView("activities/promises")
                            .addObject("own", promises.own(actor))
                            .addObject("typed", words)
                            .addObject("at", lapse));
        }
    }

    @PostMapping("/tasks/{id}/lead/lapses/{lapse}")
    String excuse(Actor actor, @PathVariable UUID id, @PathVariable UUID lapse, RedirectAttributes redirect) {
        promises.excuse(actor, lapse);
        redirect.addFlashAttribute("said", Words.of("谅解了，这一次不再算"));
        return "redirect:/tasks/" + id + "/lead#lapses";
    }
}
