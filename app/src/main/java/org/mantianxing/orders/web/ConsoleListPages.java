package org.mantianxing.orders.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Table;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All orders that somebody may see, narrowed by what the address bar says. */
@Controller
class ConsoleListPages {
    private static final int SIZE = 50;
    private static final int SHEET = 200;
    private final Orders orders;
    private final Catalogue catalogue;
    private final Sites sites;
    private final OrderSheets sheets;

    ConsoleListPages(Orders orders, Catalogue catalogue, Sites sites, OrderSheets sheets) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.sites = sites;
        this.sheets = sheets;
    }

    @GetMapping("/console/orders")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String road,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String as) {
        Desks.require(actor);
        ListFilter filter = new ListFilter(q, state, road, site, category, late);
        Optional<Site> place = sites.find(actor, filter.toSite());
        if (Table.asked(as)) {
            return new ModelAndView(Table.VIEW)
                    .addObject("table", sheets.of(actor, key -> orders.list(actor, query(filter, place, key, SHEET))));
        }
        return new ModelAndView("orders/consoleList")
                .addObject("filter", filter)
                .addObject("page", orders.list(actor, query(filter, place, after, SIZE)))
                .addObject("categories", catalogue.categories(actor))
                .addObject("sites", SiteGroup.of(sites.list(actor), each -> true))
                .addObject("names", new SiteNames(sites, actor))
                .addObject("first", after == null);
    }

    private static OrderQuery query(ListFilter filter, Optional<Site> place, @Nullable String after, int size) {
        return new OrderQuery(
                null,
                filter.toState(),
                place.map(Site::path).orElse(null),
                null,
                filter.toRoad(),
                filter.category(),
                filter.q(),
                filter.onlyLate(),
                after,
                size);
    }
}
