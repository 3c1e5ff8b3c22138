package org.mantianxing.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.live.Live;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The console opens on the work that waits for its reader. */
@Controller
class ConsoleHomePages {
    private static final int SHOWN = 20;
    private final Orders orders;
    private final Sites sites;
    private final Live live;
    private final HttpServletRequest request;

    ConsoleHomePages(Orders orders, Sites sites, Live live, HttpServletRequest request) {
        this.orders = orders;
        this.sites = sites;
        this.live = live;
        this.request = request;
    }

    @GetMapping("/console")
    ModelAndView home(Actor actor, @RequestParam(defaultValue = "") String queue) {
        return DistrictScope.get().isPlatform()
                ? new ModelAndView("redirect:/console/districts")
                : work(actor, queue, "orders/consoleHome");
    }

    /** The same without its frame, for a page that is looked at. */
    @GetMapping("/console/work")
    ModelAndView fresh(Actor actor, @RequestParam(defaultValue = "") String queue) {
        return work(actor, queue, "orders/consoleWork");
    }

    @GetMapping("/events/console")
    SseEmitter listen(Actor actor) {
        Desks.require(actor);
        return live.listen("orders");
    }

    private ModelAndView work(Actor actor, String wanted, String view) {
        Desks.require(actor);
        List<Waiting> queues = orders.waiting(actor);
        request.setAttribute(Waiting.COUNTED, queues);
        Optional<OrderQuery.Queue> chosen = Work.choose(queues, wanted);
        return new ModelAndView(view)
                .addObject(
                        "work",
                        new Work(
                                queues,
                                chosen.orElse(null),
                                chosen.map(queue -> orders.list(actor, OrderQuery.of(queue, SHOWN)))
                                        .orElseGet(() -> new Page<>(List.of(), null))))
                .addObject("names", new SiteNames(sites, actor));
    }
}
