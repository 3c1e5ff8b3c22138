package org.mantianxing.orders.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Bookings;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.springframework.stereotype.Component;

/** Gathers what the page for ordering shows. */
@Component
class Orderings {
    /** What every home is asked about. */
    private static final Set<String> AT_HOME = Set.of("dog", "infection", "stairs");

    private final Catalogue catalogue;
    private final Lists lists;
    private final Sites sites;
    private final Accounts accounts;
    private final Familiar familiar;
    private final Clock clock;

    Orderings(Catalogue catalogue, Lists lists, Sites sites, Accounts accounts, Familiar familiar, Clock clock) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.sites = sites;
        this.accounts = accounts;
        this.familiar = familiar;
        this.clock = clock;
    }

    /** The service that a form names; null where it names none, or one that is no longer on the menu. */
    @Nullable
    Item item(Actor actor, Typed typed) {
        return item(actor, typed.id("item"));
    }

    private @Nullable Item item(Actor actor, @Nullable UUID id) {
        try {
            return id == null ? null : catalogue.get(actor, id);
        } catch (NotFound _) {
            return null;
        }
    }

    Ordering of(Actor actor, Typed typed) {
        Item item = item(actor, typed);
        List<Choice> risks = lists.of(actor, "risk-kinds");
        Set<String> asked = item == null || item.risks().isEmpty() ? AT_HOME : Set.copyOf(item.risks());
        List<Site> tree = sites.list(actor).stream().filter(Site::open).toList();
        Optional<Order> last = familiar.last(actor).filter(order -> Ordering.fits(item, order));
        return new Ordering(
                filled(typed, last),
                item,
                risks.stream().filter(risk -> asked.contains(risk.code())).toList(),
                risks.stream().filter(risk -> !asked.contains(risk.code())).toList(),
                lists.of(actor, "relations").stream()
                        .filter(relation -> !relation.code().equals("self"))
                        .toList(),
                days(actor, item),
                SiteGroup.of(tree, site -> site.level() == Site.Level.STATION),
                SiteGroup.of(tree, site -> site.level() != Site.Level.CENTRE),
                last.orElse(null),
                actor.signedIn() ? accounts.get(actor, actor.id()) : null);
    }

    /** Days to which an order can be moved: those of its own week as well, since its place there is its own. */
    List<DayChoice> daysOf(Actor actor, OrderDetail detail) {
        Item item = item(actor, detail.order().item());
        if (item == null || detail.times().isEmpty()) {
            return days(actor, null);
        }
        Instant now = clock.instant();
        Set<LocalDate> full = new HashSet<>(catalogue.full(actor, item, ChinaTime.date(now)));
        full.remove(Bookings.week(ChinaTime.date(detail.times().getFirst().start())));
        return DayChoice.from(now, item.leadDays(), full);
    }

    /** Days for this service, or for anything. */
    List<DayChoice> days(Actor actor, @Nullable Item item) {
        Instant now = clock.instant();
        return item == null
                ? DayChoice.from(now, 0, Set.of())
                : DayChoice.from(now, item.leadDays(), catalogue.full(actor, item, ChinaTime.date(now)));
    }

    /** A fresh form gets its own key, and the station known. */
    private static Typed filled(Typed typed, Optional<Order> last) {
        Typed filled =
                typed.id("once") == null ? typed.with("once", UUID.randomUUID().toString()) : typed;
        if (last.isPresent()) {
            String site = last.get().site().toString();
            for (String name : List.of("home", "spot")) {
                filled = filled.sent(name) ? filled : filled.with(name, site);
            }
        }
        return filled;
    }
}
