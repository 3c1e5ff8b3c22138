package org.mantianxing.orders.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 打电话帮我点: one button, and the centre calls back. */
@Controller
class CallbackPages {
    private static final Duration ONCE_IN = Duration.ofHours(1);
    private final Orders orders;
    private final Accounts accounts;
    private final Clock clock;

    CallbackPages(Orders orders, Accounts accounts, Clock clock) {
        this.orders = orders;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/callback")
    ModelAndView page(Actor actor) {
        return page(actor, null);
    }

    @PostMapping("/callback")
    ModelAndView ask(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        if (!actor.signedIn()) {
            return new ModelAndView("redirect:/sign-in?back=%2Fcallback");
        }
        try {
            if (asked(actor).isEmpty()) {
                UUID once = new Typed(sent).id("once");
                orders.place(actor, callBack(once == null ? UUID.randomUUID() : once));
            }
            return new ModelAndView("redirect:/callback");
        } catch (Invalid | Refused | Conflict failure) {
            return page(actor, failure);
        }
    }

    private ModelAndView page(Actor actor, @Nullable Failure failure) {
        ModelAndView page = new ModelAndView("orders/callback")
                .addObject("once", UUID.randomUUID().toString())
                .addObject("asked", asked(actor).orElse(null));
        if (actor.signedIn()) {
            page.addObject("self", accounts.get(actor, actor.id()));
        }
        return Failed.on(page, failure);
    }

    /** The call that was asked for within the hour and has not come yet. */
    private Optional<Order> asked(Actor actor) {
        Instant since = clock.instant().minus(ONCE_IN);
        return actor.signedIn()
                ? orders.mine(actor, "").rows().stream()
                        .filter(order ->
                                order.road() == Road.CALLBACK && !order.state().over())
                        .filter(order -> order.createdAt().isAfter(since))
                        .findFirst()
                : Optional.empty();
    }

    private static NewOrder callBack(UUID once) {
        return new NewOrder(
                once,
                Road.CALLBACK,
                new NewOrder.What(null, "", "", "", 0, 0, List.of()),
                NewOrder.Whom.SELF,
                new NewOrder.Where(PlaceKind.SITE, null, "", null, null),
                List.of(),
                List.of());
    }
}
