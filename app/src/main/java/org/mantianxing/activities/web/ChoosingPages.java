package org.mantianxing.activities.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Choosing;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Weights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people are chosen: the weights, and what others would come to before they are saved. */
@Controller
class ChoosingPages {
    private static final String PAGE = "/console/settings/choosing";
    private final Choosing choosing;

    ChoosingPages(Choosing choosing) {
        this.choosing = choosing;
    }

    /** With weights in the address, beside what they would come to. */
    @GetMapping(PAGE)
    ModelAndView show(Actor actor, @RequestParam Map<String, String> typed) {
        Permissions.requireEver(actor, Command.SETTINGS_READ);
        WeightForm form = WeightForm.of(choosing.weights(actor));
        if (!WeightForm.typed(typed)) {
            return page(actor, form, null).addObject("effects", List.of());
        }
        form = form.with(typed);
        try {
            Weights weights = form.weights();
            return page(actor, form, null).addObject("effects", choosing.compare(actor, weights));
        } catch (Invalid e) {
            return page(actor, form, e).addObject("effects", List.of());
        }
    }

    @PostMapping(PAGE)
    ModelAndView decide(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Permissions.requireEver(actor, Command.SETTINGS_CHANGE);
        WeightForm form = new WeightForm(typed);
        try {
            boolean changed = choosing.decide(actor, form.weights());
            redirect.addFlashAttribute("said", changed ? Words.of("已保存，从下一次送单起按新的来") : Words.of("没有需要保存的改动"));
            return new ModelAndView("redirect:" + PAGE);
        } catch (Invalid e) {
            return page(actor, form, e).addObject("effects", List.of());
        }
    }

    private ModelAndView page(Actor actor, WeightForm form, @Nullable Invalid invalid) {
        ModelAndView page = new ModelAndView("activities/choosing")
                .addObject("form", form)
                .addObject("foresight", choosing.foresight(actor))
                .addObject("turns", choosing.turns(actor))
                .addObject("invalid", invalid);
        if (invalid != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
