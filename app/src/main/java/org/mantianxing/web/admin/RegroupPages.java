package org.mantianxing.web.admin;

import java.util.List;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Villages go to another town: which of those below a place, and where to. */
@Controller
class RegroupPages {
    private final Sites sites;
    private final SiteMoves moves;

    RegroupPages(Sites sites, SiteMoves moves) {
        this.sites = sites;
        this.moves = moves;
    }

    @GetMapping("/console/sites/{id}/regroup")
    ModelAndView choose(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> tick) {
        Permissions.requireEver(actor, Command.SITE_ADD);
        return page(actor, id, tick, null, null);
    }

    @PostMapping("/console/sites/{id}/regroup")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> sites,
            @RequestParam(required = false) @Nullable UUID to,
            RedirectAttributes attributes) {
        Permissions.requireEver(actor, Command.SITE_ADD);
        try {
            List<Site> moved = moves.move(actor, id, sites, to);
            return Pages.go(
                    "/console/sites/" + (to == null ? id : to),
                    attributes,
                    moved.isEmpty() ? Words.of("它们已经在这里了") : Words.of("{0} 个场所已划过来，从今天起算", moved.size()));
        } catch (Invalid | Conflict e) {
            return page(actor, id, sites, to, e);
        }
    }

    private ModelAndView page(Actor actor, UUID id, List<UUID> ticked, @Nullable UUID to, @Nullable Failure failure) {
        Site from = sites.get(actor, id);
        List<Site> below = sites.children(actor, id);
        List<Site> targets = below.stream()
                .flatMap(one -> moves.targets(actor, one).stream())
                .distinct()
                .toList();
        if (targets.isEmpty()) {
            throw new NotFound();
        }
        return Pages.page("admin/regroup", failure)
                .addObject("from", from)
                .addObject("below", below)
                .addObject("ticked", ticked)
                .addObject("targets", targets)
                .addObject("to", to);
    }
}
