package org.mantianxing.web.admin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteMoves;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of sites: what stands where, and what staff of a place may change of it. */
@Controller
class SitePages {
    private final Sites sites;
    private final SiteMoves moves;

    SitePages(Sites sites, SiteMoves moves) {
        this.sites = sites;
        this.moves = moves;
    }

    @GetMapping("/console/sites")
    ModelAndView tree(Actor actor, @RequestParam(defaultValue = "") String q) {
        mayLook(actor);
        return new ModelAndView("admin/sites")
                .addObject("rows", SiteRow.tree(actor, sites, q.strip()))
                .addObject("q", q);
    }

    @GetMapping("/console/sites/{id}")
    ModelAndView site(Actor actor, @PathVariable UUID id) {
        mayLook(actor);
        Site site = sites.get(actor, id);
        return page(actor, site, SiteForm.of(site, sites.version(actor, id)), null);
    }

    @PostMapping("/console/sites/{id}")
    ModelAndView change(
            Actor actor, @PathVariable UUID id, @ModelAttribute SiteForm form, RedirectAttributes attributes) {
        mayLook(actor);
        try {
            Site site = sites.change(actor, id, form.toChange());
            return Pages.go("/console/sites/" + id, attributes, Words.of("“{0}”已改好", site.name()));
        } catch (Invalid e) {
            return page(actor, sites.get(actor, id), form, e);
        } catch (Conflict e) {
            Site now = sites.get(actor, id);
            return page(actor, now, SiteForm.of(now, sites.version(actor, id)), e);
        }
    }

    @GetMapping("/console/sites/{id}/add")
    ModelAndView fresh(Actor actor, @PathVariable UUID id) {
        mayLook(actor);
        return fresh(actor, id, SiteForm.EMPTY, null);
    }

    @PostMapping("/console/sites/{id}/add")
    ModelAndView add(Actor actor, @PathVariable UUID id, @ModelAttribute SiteForm form, RedirectAttributes attributes) {
        mayLook(actor);
        try {
            Site site = sites.add(actor, form.toNew(id));
            return Pages.go("/console/sites/" + site.id(), attributes, Words.of("“{0}”已加上", site.name()));
        } catch (Invalid | Conflict e) {
            return fresh(actor, id, form, e);
        }
    }

    private ModelAndView fresh(Actor actor, UUID id, SiteForm form, @Nullable Failure failure) {
        Site parent = sites.get(actor, id);
        if (!sites.mayChange(actor, parent) || sites.levelsBelow(actor, parent).isEmpty()) {
            throw new NotFound();
        }
        return Pages.page("admin/newSite", failure)
                .addObject("parent", parent)
                .addObject("levels", sites.levelsBelow(actor, parent))
                .addObject("form", form);
    }

    private ModelAndView page(Actor actor, Site site, SiteForm form, @Nullable Failure failure) {
        return Pages.page("admin/site", failure)
                .addObject("site", site)
                .addObject("lineage", sites.lineage(actor, site.id()))
                .addObject("children", sites.children(actor, site.id()))
                .addObject("may", sites.mayChange(actor, site))
                .addObject("more", !sites.levelsBelow(actor, site).isEmpty())
                .addObject("movable", !moves.targets(actor, site).isEmpty())
                .addObject(
                        "regroup",
                        sites.children(actor, site.id()).stream()
                                .anyMatch(one -> !moves.targets(actor, one).isEmpty()))
                .addObject("form", form);
    }

    /** Staff of any place see the whole tree; auditors too. */
    private static void mayLook(Actor actor) {
        if (!Permissions.everAllows(actor, Command.SETTINGS_READ)) {
            Permissions.requireEver(actor, Command.SITE_ADD);
        }
    }
}
