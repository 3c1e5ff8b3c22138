package org.mantianxing.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.EntryQuery;
import org.mantianxing.catalogue.EntryQuery.Work;
import org.mantianxing.catalogue.Supply;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 供单 in the console: what waits for review, what one supplies, everything on the menu; one entry. */
@Controller
class SupplyPages {
    private final Supply supply;
    private final Suppliers suppliers;

    SupplyPages(Supply supply, Suppliers suppliers) {
        this.supply = supply;
        this.suppliers = suppliers;
    }

    @GetMapping("/console/menu")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        long waiting = supply.waiting(actor);
        Work chosen = choose(actor, work, waiting);
        return new ModelAndView("supply/list")
                .addObject("work", chosen)
                .addObject("q", q.strip())
                .addObject("waiting", waiting)
                .addObject("reviews", Permissions.everAllows(actor, Command.MENU_REVIEW))
                .addObject("offers", Permissions.everAllows(actor, Command.MENU_OFFER))
                .addObject("page", supply.list(actor, new EntryQuery(chosen, q.strip(), after)));
    }

    private static Work choose(Actor actor, String work, long waiting) {
        for (Work one : Work.values()) {
            if (one.name().equals(work)) {
                return one;
            }
        }
        boolean offers = Permissions.everAllows(actor, Command.MENU_OFFER);
        return waiting > 0 ? Work.TO_REVIEW : offers ? Work.OWN : Work.ALL;
    }

    @GetMapping("/console/menu/new")
    ModelAndView fresh(Actor actor) {
        Permissions.requireEver(actor, Command.MENU_OFFER);
        List<EntryChoices.Owner> own = suppliers.of(actor);
        return form(actor, EntryForm.fresh(own.isEmpty() ? "" : own.getFirst().key()), null, null);
    }

    @PostMapping("/console/menu/new")
    ModelAndView offer(Actor actor, @ModelAttribute EntryForm form, RedirectAttributes redirect) {
        Permissions.requireEver(actor, Command.MENU_OFFER);
        try {
            var supplier = suppliers.find(actor, form.supplier() == null ? "" : form.supplier());
            UUID id = supply.offer(actor, supplier, form.toEntry());
            redirect.addFlashAttribute("said", Words.of("提交好了，上一级审核通过就上单"));
            return new ModelAndView("redirect:/console/menu/" + id);
        } catch (Invalid invalid) {
            return form(actor, form, null, invalid);
        }
    }

    @GetMapping("/console/menu/{id}")
    ModelAndView entry(Actor actor, @PathVariable UUID id) {
        return page(actor, id);
    }

    @GetMapping("/console/menu/{id}/change")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        return form(actor, EntryForm.of(supply.get(actor, id).entry()), id, null);
    }

    @PostMapping("/console/menu/{id}/change")
    ModelAndView change(
            Actor actor, @PathVariable UUID id, @ModelAttribute EntryForm form, RedirectAttributes redirect) {
        Permissions.requireEver(actor, Command.MENU_OFFER);
        supply.get(actor, id);
        try {
            UUID now = supply.change(actor, id, form.toEntry(), form.toVersion());
            redirect.addFlashAttribute("said", Words.of("修改好了"));
            return new ModelAndView("redirect:/console/menu/" + now);
        } catch (Invalid invalid) {
            return form(actor, form, id, invalid);
        } catch (Conflict conflict) {
            ModelAndView again = form(actor, form, id, null).addObject("no", conflict);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    @PostMapping("/console/menu/{id}/approve")
    ModelAndView approve(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, "", Words.of("已上单，居民现在就能点"), redirect, () -> supply.approve(actor, id));
    }

    @PostMapping("/console/menu/{id}/return")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        return act(actor, id, words, Words.of("已退回，供单人会看到原因"), redirect, () -> {
            supply.giveBack(actor, id, words);
            return id;
        });
    }

    @PostMapping("/console/menu/{id}/withdraw")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        return act(actor, id, words, Words.of("已下架，已经点了的订单照常办"), redirect, () -> {
            supply.withdraw(actor, id, words);
            return id;
        });
    }

    /** Does it and shows where it stands now, or says on the entry's page why not. */
    private ModelAndView act(
            Actor actor, UUID id, String words, Words done, RedirectAttributes redirect, Supplier<UUID> command) {
        try {
            UUID now = command.get();
            redirect.addFlashAttribute("said", done);
            return new ModelAndView("redirect:/console/menu/" + now);
        } catch (Invalid | Conflict failure) {
            ModelAndView again = page(actor, id).addObject("no", failure).addObject("words", words);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
    }

    private ModelAndView page(Actor actor, UUID id) {
        Supply.Shown shown = supply.get(actor, id);
        return new ModelAndView("supply/entry").addObject("it", shown).addObject("names", suppliers.names(actor));
    }

    private ModelAndView form(Actor actor, EntryForm form, @Nullable UUID id, @Nullable Failure failure) {
        ModelAndView page = new ModelAndView("supply/form")
                .addObject("form", form)
                .addObject("id", id)
                .addObject("suppliers", new ArrayList<>(suppliers.of(actor)))
                .addObject("choices", suppliers.choices(actor))
                .addObject("invalid", failure);
        if (failure != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
