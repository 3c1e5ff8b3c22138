package org.mantianxing.catalogue.web;

import java.util.UUID;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The menu on the phone: search, categories, one service. */
@Controller
class MenuPages {
    private final Catalogue catalogue;
    private final Lists lists;

    MenuPages(Catalogue catalogue, Lists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    @GetMapping("/menu")
    String menu(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        MenuQuery query = new MenuQuery(q.replace("\0", ""), category.replace("\0", ""), "", after.replace("\0", ""));
        model.addAttribute("query", query);
        model.addAttribute("categories", catalogue.categories(actor));
        model.addAttribute("page", catalogue.search(actor, query));
        return "catalogue/menu";
    }

    @GetMapping("/menu/{id}")
    String item(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("item", catalogue.get(actor, id));
        model.addAttribute("risks", lists.of(actor, "risk-kinds"));
        model.addAttribute("skills", catalogue.skills(actor));
        return "catalogue/item";
    }
}
