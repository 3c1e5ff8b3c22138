package org.mantianxing.figures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.Filter;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** Reads what the address bar narrows figures to. */
@Component
class Narrowing {
    private final Sites sites;
    private final Teams teams;
    private final Catalogue catalogue;
    private final Clock clock;

    Narrowing(Sites sites, Teams teams, Catalogue catalogue, Clock clock) {
        this.sites = sites;
        this.teams = teams;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Narrowed read(Actor actor, FigureForm form) {
        Optional<Site> place = place(actor, form);
        String path = place.filter(site -> site.level() != Site.Level.CENTRE)
                .map(Site::path)
                .orElse("");
        LocalDate today = ChinaTime.today(clock);
        Invalid invalid = null;
        Filter filter;
        try {
            filter = form.filter(today, path);
        } catch (Invalid failure) {
            invalid = failure;
            filter = form.of(FigureForm.Span.YEAR).filter(today, path);
        }
        return new Narrowed(
                form,
                filter,
                invalid,
                path.isEmpty() ? null : place.orElse(null),
                sites.list(actor).stream()
                        .filter(site -> site.level() != Site.Level.CENTRE)
                        .toList(),
                teams.list(actor),
                form.then() ? catalogue.everyCategory(actor) : catalogue.categories(actor),
                sites.past(actor).turnsSince(filter.period().before().from()),
                merged(actor, filter.period().before().from()));
    }

    private List<Category> merged(Actor actor, LocalDate since) {
        return catalogue.everyCategory(actor).stream()
                .filter(one -> one.mergedOn() != null && one.mergedOn().isAfter(since))
                .toList();
    }

    /** Where nothing is chosen, one's own place. */
    private Optional<Site> place(Actor actor, FigureForm form) {
        if (!form.site().isBlank()) {
            return sites.find(actor, form.siteId());
        }
        Reach reach = Permissions.reach(actor, Command.FIGURES_READ);
        return reach.everywhere()
                ? Optional.empty()
                : sites.list(actor).stream()
                        .filter(site -> reach.paths().contains(site.path()))
                        .findFirst();
    }
}
