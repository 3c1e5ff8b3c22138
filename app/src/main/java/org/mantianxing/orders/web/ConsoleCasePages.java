package org.mantianxing.orders.web;

import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.TimeSlot;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came back to the centre: orders that could not be met, and complaints; and what is called off. */
@Controller
class ConsoleCasePages {
    private final Orders orders;
    private final OrderActs acts;

    ConsoleCasePages(Orders orders, OrderActs acts) {
        this.orders = orders;
        this.acts = acts;
    }

    @PostMapping("/console/orders/{id}/reopen")
    ModelAndView reopen(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        return acts.act(
                actor,
                id,
                Tried.again("again", typed),
                Words.of("重新安排了，下一步派单"),
                redirect,
                () -> orders.reopen(actor, id, time(actor, id, typed), typed.text("words")));
    }

    /** Answers a complaint: closes it, or arranges the service once more. */
    @PostMapping("/console/orders/{id}/answer")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        boolean again = typed.is("do", "again");
        return acts.act(
                actor,
                id,
                Tried.again("answer", typed),
                again ? Words.of("答复了，服务会再安排一次") : Words.of("答复了，点单人会收到"),
                redirect,
                () -> orders.answerComplaint(
                        actor,
                        id,
                        typed.text("words"),
                        again ? Optional.of(time(actor, id, typed)) : Optional.empty()));
    }

    @PostMapping("/console/orders/{id}/cancel")
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        return acts.act(
                actor,
                id,
                Tried.again("cancel", typed),
                Words.of("已取消，有关的人会收到消息"),
                redirect,
                () -> orders.cancel(actor, id, typed.text("reason"), typed.text("words")));
    }

    private TimeSlot time(Actor actor, UUID id, Typed typed) {
        return TimeForm.of(typed, "")
                .toSlot(orders.get(actor, id).order().minutes())
                .orElseThrow(() -> Invalid.field("day", "请选新的时间"));
    }
}
