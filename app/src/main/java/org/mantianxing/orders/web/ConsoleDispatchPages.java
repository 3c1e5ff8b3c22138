package org.mantianxing.orders.web;

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

/** An order goes to an institute, a station, a point or a team; on from there, or back. */
@Controller
class ConsoleDispatchPages {
    private final Orders orders;
    private final OrderActs acts;

    ConsoleDispatchPages(Orders orders, OrderActs acts) {
        this.orders = orders;
        this.acts = acts;
    }

    @PostMapping("/console/orders/{id}/dispatch")
    ModelAndView dispatch(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        Tried form = Tried.again("send", typed);
        if (typed.is("do", "find")) {
            return acts.page(actor, id, form);
        }
        ReceiverForm receiver = new ReceiverForm(typed);
        return acts.act(
                actor,
                id,
                form,
                Words.of("派出去了"),
                redirect,
                () -> orders.dispatch(actor, id, receiver.toReceiver(), receiver.words()));
    }

    @PostMapping("/console/orders/{id}/pass-down")
    ModelAndView passDown(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        Tried form = Tried.again("pass", typed);
        if (typed.is("do", "find")) {
            return acts.page(actor, id, form);
        }
        ReceiverForm receiver = new ReceiverForm(typed);
        return acts.act(
                actor,
                id,
                form,
                Words.of("转派好了"),
                redirect,
                () -> orders.passDown(actor, id, receiver.toReceiver(), receiver.words()));
    }

    @PostMapping("/console/orders/{id}/return")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        return acts.act(
                actor,
                id,
                Tried.again("back", typed),
                Words.of("退回中心了，中心会另作安排"),
                redirect,
                () -> orders.giveBack(actor, id, typed.text("reason"), typed.text("words")));
    }
}
