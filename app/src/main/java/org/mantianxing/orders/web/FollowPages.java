package org.mantianxing.orders.web;

import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.Followed;
import org.mantianxing.orders.Orders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Following an order by the code of its slip, without signing in. */
@Controller
class FollowPages {
    private final Orders orders;

    FollowPages(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/t/{tracking}")
    ModelAndView follow(Actor actor, @PathVariable String tracking) {
        try {
            Followed it = orders.follow(actor, tracking);
            return new ModelAndView("orders/follow")
                    .addObject("it", it)
                    .addObject("track", Track.of(it.state(), it.lines()));
        } catch (NotFound _) {
            return new ModelAndView("orders/unknownSlip", HttpStatus.NOT_FOUND);
        }
    }
}
