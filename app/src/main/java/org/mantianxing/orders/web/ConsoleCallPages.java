package org.mantianxing.orders.web;

import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.CallForm;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The receiver puts out a call for volunteers, made ready from the order. */
@Controller
class ConsoleCallPages {
    private final Orders orders;
    private final Activities activities;
    private final Sheets sheets;

    ConsoleCallPages(Orders orders, Activities activities, Sheets sheets) {
        this.orders = orders;
        this.activities = activities;
        this.sheets = sheets;
    }

    @GetMapping("/console/orders/{id}/call")
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        return page(actor, id, CallForm.of(orders.prepareCall(actor, id)));
    }

    @PostMapping("/console/orders/{id}/call")
    ModelAndView call(Actor actor, @PathVariable UUID id, @ModelAttribute CallForm form, RedirectAttributes redirect) {
        UUID activity;
        try {
            activity = orders.call(actor, id, form.toNewCall(orders.prepareCall(actor, id)));
        } catch (Invalid | Conflict | Refused e) {
            return Failed.on(page(actor, id, form), e);
        }
        redirect.addFlashAttribute("said", Words.of("招募发出去了，合适的志愿者会陆续收到"));
        return new ModelAndView("redirect:/console/activities/" + activity);
    }

    private ModelAndView page(Actor actor, UUID id, CallForm form) {
        return new ModelAndView("orders/consoleCall")
                .addObject("sheet", sheets.of(actor, id, Typed.nothing()))
                .addObject("form", form)
                .addObject("choices", activities.choices(actor).settled());
    }
}
