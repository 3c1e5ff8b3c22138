package org.mantianxing.orders.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Revealed;
import org.mantianxing.orders.Road;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The telephone desk and the counter: staff type while they listen. */
@Controller
class ConsoleDeskPages {
    private static final Command DESK = Command.ORDER_PLACE_FOR_CALLER;
    private final Orders orders;
    private final Counters counters;

    ConsoleDeskPages(Orders orders, Counters counters) {
        this.orders = orders;
        this.counters = counters;
    }

    @GetMapping("/console/desk")
    ModelAndView fresh(Actor actor) {
        Permissions.requireEver(actor, DESK);
        return page(actor, counters.fresh(actor, DESK).typed());
    }

    /** One button looks the caller up, one searches the menu, one repeats an earlier order, one places. */
    @PostMapping("/console/desk")
    ModelAndView desk(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        Permissions.requireEver(actor, DESK);
        DeskForm form = new DeskForm(new Typed(sent));
        UUID earlier = form.typed().id("repeat");
        if (earlier != null) {
            return page(actor, repeat(actor, form, earlier).typed());
        }
        if (!form.typed().is("do", "place")) {
            return page(actor, form.typed());
        }
        try {
            Item item = counters.item(actor, form.typed());
            Road road = form.road();
            UUID id = orders.place(actor, form.toNewOrder(road, item, counters.id()));
            redirect.addFlashAttribute(
                    "said", Words.of("点好了，单号 {0}", orders.get(actor, id).order().number()));
            return new ModelAndView("redirect:/console/orders/" + id);
        } catch (Invalid | Conflict | Refused e) {
            return Failed.on(page(actor, form.typed()), e);
        }
    }

    /** The caller's earlier orders alone, while the number is typed. */
    @PostMapping("/console/desk/caller")
    ModelAndView caller(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        Permissions.requireEver(actor, DESK);
        return new ModelAndView("orders/consoleCaller").addObject("counter", counters.of(actor, new Typed(sent), DESK));
    }

    /** What the menu has alone, while the words are typed. */
    @PostMapping("/console/desk/menu")
    ModelAndView menu(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        Permissions.requireEver(actor, DESK);
        return new ModelAndView("orders/consoleMenu").addObject("counter", counters.of(actor, new Typed(sent), DESK));
    }

    private DeskForm repeat(Actor actor, DeskForm form, UUID earlier) {
        Order order = counters.earlier(actor, form.typed()).stream()
                .filter(one -> one.id().equals(earlier))
                .findFirst()
                .orElseThrow(NotFound::new);
        return form.repeating(order, opened(actor, order.id()));
    }

    /** Name and address of the earlier order, where this person may see them; that they were is in the audit trail. */
    private @Nullable Revealed opened(Actor actor, UUID order) {
        try {
            return orders.reveal(actor, order, "代客再点一次，沿用上次的姓名和地址");
        } catch (NotFound | Refused e) {
            return null;
        }
    }

    private ModelAndView page(Actor actor, Typed form) {
        return new ModelAndView("orders/consoleDesk").addObject("counter", counters.of(actor, form, DESK));
    }
}
