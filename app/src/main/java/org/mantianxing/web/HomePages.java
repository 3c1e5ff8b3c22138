package org.mantianxing.web;

import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the big button, the categories, what can be had. */
@Controller
class HomePages {
    private final Catalogue catalogue;
    private final Orders orders;
    private final Districts districts;
    private final Front front;

    HomePages(Catalogue catalogue, Orders orders, Districts districts, Front front) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.districts = districts;
        this.front = front;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        if (DistrictScope.get().isPlatform()) {
            model.addAttribute("districts", districts.list());
            return "web/platform";
        }
        model.addAttribute("categories", catalogue.categories(actor));
        model.addAttribute(
                "items",
                catalogue.search(actor, new MenuQuery("", "", "", "")).rows().stream()
                        .limit(6)
                        .toList());
        model.addAttribute("brands", front.brands());
        model.addAttribute("calls", front.calls());
        if (actor.signedIn()) {
            orders.mine(actor, "").rows().stream()
                    .filter(order -> !order.state().over())
                    .findFirst()
                    .ifPresent(order -> model.addAttribute("order", order));
        }
        return "web/home";
    }
}
