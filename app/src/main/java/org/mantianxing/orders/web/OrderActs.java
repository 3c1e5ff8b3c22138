package org.mantianxing.orders.web;

import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Orders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The console's page of an order, and how it comes back when a command did not work. */
@Component
class OrderActs {
    private final Orders orders;
    private final Sheets sheets;

    OrderActs(Orders orders, Sheets sheets) {
        this.orders = orders;
        this.sheets = sheets;
    }

    ModelAndView page(Actor actor, UUID order, Tried tried) {
        Desks.require(actor);
        return new ModelAndView("orders/consoleOrder")
                .addObject("sheet", sheets.of(actor, order, tried.typed()))
                .addObject("tried", tried);
    }

    /**
     * Does a command. If it works, the order's page says so; what was wrong, or has changed meanwhile, is said on the
     * page with everything typed still there.
     */
    ModelAndView act(Actor actor, UUID order, Tried form, Words said, RedirectAttributes redirect, Runnable command) {
        Desks.require(actor);
        try {
            command.run();
        } catch (Invalid | Conflict | Refused e) {
            ModelAndView page = page(actor, order, Tried.failed(form.form(), form.typed(), e));
            page.setStatus(status(e));
            return page;
        } catch (NotFound e) {
            return notHere(actor, order, form, e);
        }
        redirect.addFlashAttribute("said", said);
        return new ModelAndView("redirect:" + (visible(actor, order) ? "/console/orders/" + order : "/console"));
    }

    /** Of an order that somebody may see, it is no secret that this step is not theirs, or is so no longer. */
    private ModelAndView notHere(Actor actor, UUID order, Tried form, NotFound missing) {
        if (!visible(actor, order)) {
            throw missing;
        }
        ModelAndView page = page(actor, order, new Tried(form.form(), form.typed(), null, Words.of("这一步现在不归您办")));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    /** Whoever gives an order back may not be allowed to see it any more. */
    private boolean visible(Actor actor, UUID order) {
        try {
            orders.get(actor, order);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    private static HttpStatus status(Failure failure) {
        return switch (failure) {
            case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Conflict _ -> HttpStatus.CONFLICT;
            default -> HttpStatus.FORBIDDEN;
        };
    }
}
