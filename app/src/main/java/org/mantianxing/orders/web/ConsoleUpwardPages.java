package org.mantianxing.orders.web;

import java.util.UUID;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Road;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A place orders for itself: from the district in its own words, or from the menu that it is offered. */
@Controller
class ConsoleUpwardPages {
    private static final Command UPWARD = Command.ORDER_PLACE_UPWARD;
    private final Orders orders;
    private final Catalogue catalogue;
    private final Counters counters;

    ConsoleUpwardPages(Orders orders, Catalogue catalogue, Counters counters) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.counters = counters;
    }

    @GetMapping("/console/upward")
    ModelAndView fresh(
            Actor actor, @RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String site) {
        Permissions.requireEver(actor, UPWARD);
        Typed form = counters.fresh(actor, UPWARD).typed().with("kind", "SITE").with("relation", "group");
        Typed chosen = form.with("item", item);
        return page(actor, site.isEmpty() ? chosen : chosen.with("site", site));
    }

    @PostMapping("/console/upward")
    ModelAndView place(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        Permissions.requireEver(actor, UPWARD);
        DeskForm form = new DeskForm(new Typed(sent).with("relation", "group").with("consent", "yes"));
        if (!form.typed().is("do", "place")) {
            return page(actor, form.typed());
        }
        try {
            Item item = counters.item(actor, form.typed());
            UUID id = orders.place(
                    actor, form.toNewOrder(item == null ? Road.UPWARD : Road.MENU_PICK, item, counters.id()));
            redirect.addFlashAttribute("said", Words.of("已报给区中心，请等待接单"));
            return new ModelAndView("redirect:/console/orders/" + id);
        } catch (Invalid | Conflict | Refused e) {
            return Failed.on(page(actor, form.typed()), e);
        }
    }

    /** The menu that a place is offered. */
    @GetMapping("/console/pick")
    ModelAndView pick(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String after) {
        Permissions.requireEver(actor, UPWARD);
        Typed typed = counters.fresh(actor, UPWARD).typed();
        Counter counter = counters.of(actor, site.isEmpty() ? typed : typed.with("site", site), UPWARD);
        String path = counter.sites().stream()
                .flatMap(group -> group.sites().stream())
                .filter(each -> each.id().equals(counter.form().id("site")))
                .map(Site::path)
                .findFirst()
                .orElse("");
        MenuQuery query = new MenuQuery(q, category, path, after);
        return new ModelAndView("orders/consolePick")
                .addObject("counter", counter)
                .addObject("query", query)
                .addObject("page", catalogue.search(actor, query));
    }

    private ModelAndView page(Actor actor, Typed form) {
        return new ModelAndView("orders/consoleUpward").addObject("counter", counters.of(actor, form, UPWARD));
    }
}
