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

/** The centre accepts an order and reviews it. */
@Controller
class ConsoleReviewPages {
    private final Orders orders;
    private final OrderActs acts;

    ConsoleReviewPages(Orders orders, OrderActs acts) {
        this.orders = orders;
        this.acts = acts;
    }

    @PostMapping("/console/orders/{id}/accept")
    ModelAndView accept(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return acts.act(actor, id, Tried.nothing(), Words.of("接单了，请审核"), redirect, () -> orders.accept(actor, id));
    }

    @PostMapping("/console/orders/{id}/release")
    ModelAndView release(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return acts.act(actor, id, Tried.nothing(), Words.of("已放回待接单"), redirect, () -> orders.release(actor, id));
    }

    /** Puts right what was corrected; approves, unless it was only to be saved. */
    @PostMapping("/console/orders/{id}/review")
    ModelAndView review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        boolean only = typed.is("do", "save");
        return acts.act(
                actor,
                id,
                Tried.again("review", typed),
                only ? Words.of("更正好了") : Words.of("审核通过了，下一步派单"),
                redirect,
                () -> {
                    orders.correct(
                            actor,
                            id,
                            new ReviewForm(typed)
                                    .toCorrection(orders.get(actor, id).order()));
                    if (!only) {
                        orders.approve(actor, id, typed.text("say"));
                    }
                });
    }

    @PostMapping("/console/orders/{id}/ask-back")
    ModelAndView askBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        return acts.act(
                actor,
                id,
                Tried.again("ask", typed),
                Words.of("已请点单人补充，补充后会回到您的待审核"),
                redirect,
                () -> orders.askBack(actor, id, typed.text("reason"), typed.text("words")));
    }

    @PostMapping("/console/orders/{id}/refuse")
    ModelAndView refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        return acts.act(
                actor,
                id,
                Tried.again("refuse", typed),
                Words.of("已告诉点单人没有通过和原因"),
                redirect,
                () -> orders.refuse(actor, id, typed.text("reason"), typed.text("words")));
    }
}
