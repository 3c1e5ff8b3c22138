package org.mantianxing.orders.web;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a requester does, done at a desk: by the place that ordered, or by who took the order down for somebody. */
@Controller
class ConsoleRequestPages {
    private final Orders orders;
    private final OrderActs acts;

    ConsoleRequestPages(Orders orders, OrderActs acts) {
        this.orders = orders;
        this.acts = acts;
    }

    /** Answers what the centre asked back. */
    @PostMapping("/console/orders/{id}/supply")
    ModelAndView supply(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        return acts.act(
                actor,
                id,
                Tried.again("supply", typed),
                Words.of("补充好了，中心接着审核"),
                redirect,
                () -> orders.answer(actor, id, typed.text("words"), List.of()));
    }

    @PostMapping("/console/orders/{id}/hurry")
    ModelAndView hurry(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return acts.act(actor, id, Tried.nothing(), Words.of("已经帮您催了"), redirect, () -> orders.hurry(actor, id));
    }

    @PostMapping("/console/orders/{id}/confirm")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return acts.act(actor, id, Tried.nothing(), Words.of("已确认完成，谢谢"), redirect, () -> orders.confirm(actor, id));
    }
}
