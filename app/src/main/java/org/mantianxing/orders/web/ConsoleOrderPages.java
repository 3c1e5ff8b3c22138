package org.mantianxing.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.Orders;
import org.mantianxing.qr.QrSvg;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One order as staff and leaders see it. */
@Controller
class ConsoleOrderPages {
    private final Orders orders;
    private final OrderActs acts;
    private final Sheets sheets;

    ConsoleOrderPages(Orders orders, OrderActs acts, Sheets sheets) {
        this.orders = orders;
        this.acts = acts;
        this.sheets = sheets;
    }

    @GetMapping("/console/orders/{id}")
    ModelAndView order(Actor actor, @PathVariable UUID id) {
        return acts.page(actor, id, Tried.nothing());
    }

    /** Whether somebody else has done something since the page was opened; it never takes away what is being typed. */
    @GetMapping("/console/orders/{id}/fresh")
    ModelAndView fresh(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String seen) {
        Desks.require(actor);
        return new ModelAndView("orders/consoleFresh")
                .addObject("detail", orders.get(actor, id))
                .addObject("seen", seen);
    }

    /** Teams found by name, to be chosen while typing. */
    @GetMapping("/console/orders/{id}/teams")
    ModelAndView teams(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String team) {
        Desks.require(actor);
        return new ModelAndView("orders/consoleTeams")
                .addObject("word", team.strip())
                .addObject("teams", sheets.teams(actor, orders.get(actor, id), team.strip()))
                .addObject("chosen", "");
    }

    /** Shows what is sealed, this once; it is not kept anywhere but in the audit trail that it was looked at. */
    @PostMapping("/console/orders/{id}/reveal")
    ModelAndView reveal(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Desks.require(actor);
        Typed typed = new Typed(sent);
        try {
            return acts.page(actor, id, Tried.nothing())
                    .addObject("revealed", orders.reveal(actor, id, typed.line("why")));
        } catch (Invalid | Conflict | Refused e) {
            ModelAndView page = acts.page(actor, id, Tried.failed("reveal", typed, e));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** The slip for the counter, with the way to follow the order. */
    @GetMapping("/console/orders/{id}/slip")
    ModelAndView slip(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Desks.require(actor);
        OrderDetail detail = orders.get(actor, id);
        Order order = detail.order();
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/t/{tracking}")
                .buildAndExpand(order.tracking())
                .encode()
                .toUriString();
        return new ModelAndView("orders/consoleSlip")
                .addObject("detail", detail)
                .addObject("address", address)
                .addObject("qr", QrSvg.of(address, "QR"));
    }
}
