package org.mantianxing.activities.web;

import org.mantianxing.activities.Oddities;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Odd patterns of presence, for whoever audits. */
@Controller
class OddityPages {
    private final Oddities oddities;

    OddityPages(Oddities oddities) {
        this.oddities = oddities;
    }

    @GetMapping("/console/oddities")
    ModelAndView list(Actor actor) {
        return new ModelAndView("activities/oddities").addObject("oddities", oddities.list(actor));
    }

    @PostMapping("/console/oddities")
    ModelAndView note(
            Actor actor,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            oddities.note(actor, key, words);
            redirect.addFlashAttribute("said", Words.of("记下了"));
            return new ModelAndView("redirect:/console/oddities");
        } catch (Invalid | Conflict failure) {
            return Failures.on(failure, list(actor).addObject("typed", words).addObject("at", key));
        }
    }
}
