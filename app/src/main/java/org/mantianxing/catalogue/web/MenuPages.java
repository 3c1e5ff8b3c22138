package org.mantianxing.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The menu on the phone: search, categories, one service. */
@Controller
class MenuPages {
    private final Catalogue catalogue;
    private final Lists lists;
    private final Sites sites;
    private final Clock clock;

    MenuPages(Catalogue catalogue, Lists lists, Sites sites, Clock clock) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.sites = sites;
        this.clock = clock;
    }

    /** {@code here}: only what is to be had at this station or town; remembered. */
    @GetMapping("/menu")
    String menu(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String after,
            @CookieValue(name = Here.COOKIE, defaultValue = "") String here,
            Model model) {
        Optional<Site> at = Here.site(sites, actor, here);
        MenuQuery query = new MenuQuery(
                q.replace("\0", ""),
                category.replace("\0", ""),
                at.map(Site::path).orElse(""),
                after.replace("\0", ""));
        model.addAttribute("query", query);
        model.addAttribute("at", at.orElse(null));
        model.addAttribute("categories", catalogue.categories(actor));
        model.addAttribute("page", catalogue.search(actor, query));
        return "catalogue/menu";
    }

    @GetMapping("/menu/where")
    String where(Actor actor, @CookieValue(name = Here.COOKIE, defaultValue = "") String here, Model model) {
        model.addAttribute("at", Here.site(sites, actor, here).orElse(null));
        model.addAttribute("towns", sites.towns(actor));
        return "catalogue/where";
    }

    @GetMapping("/menu/here")
    String here(
            @RequestParam(defaultValue = "") String site, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Here.cookie(site, request));
        return "redirect:/menu";
    }

    @GetMapping("/menu/{id}")
    String item(Actor actor, @PathVariable UUID id, Model model) {
        Item item = catalogue.get(actor, id);
        LocalDate first = ChinaTime.today(clock).plusDays(item.leadDays());
        model.addAttribute("item", item);
        model.addAttribute("free", catalogue.free(actor, item, first));
        model.addAttribute(
                "areas",
                sites.list(actor).stream()
                        .filter(site -> item.areas().contains(site.path()))
                        .toList());
        model.addAttribute("risks", lists.of(actor, "risk-kinds"));
        model.addAttribute("skills", catalogue.skills(actor));
        return "catalogue/item";
    }
}
