package org.mantianxing.orders.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Road;
import org.springframework.stereotype.Component;

/** Gathers what a page shows on which staff take an order down. */
@Component
class Counters {
    private static final int FOUND = 6;
    private static final int CALLBACKS = 5;
    private final Orders orders;
    private final Catalogue catalogue;
    private final ChoiceLists lists;
    private final Sites sites;
    private final Clock clock;

    Counters(Orders orders, Catalogue catalogue, ChoiceLists lists, Sites sites, Clock clock) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.lists = lists;
        this.sites = sites;
        this.clock = clock;
    }

    /** A new form; at a desk that has one place only, that place is chosen. */
    DeskForm fresh(Actor actor, Command command) {
        List<Site> own = own(actor, command);
        return DeskForm.fresh(id(), own.isEmpty() ? null : own.getFirst().id());
    }

    UUID id() {
        return Ids.at(clock.instant());
    }

    Counter of(Actor actor, Typed form, Command command) {
        boolean desk = command == Command.ORDER_PLACE_FOR_CALLER;
        return new Counter(
                form,
                lists.of(actor),
                own(actor, command),
                SiteGroup.of(sites.list(actor), site -> covers(actor, command, site)),
                item(actor, form),
                found(actor, form),
                desk ? earlier(actor, form) : List.of(),
                desk ? callbacks(actor) : List.of());
    }

    /** The caller's earlier orders; none while the number is not complete. */
    List<Order> earlier(Actor actor, Typed form) {
        return orders.ofCaller(actor, form.line("callerPhone"));
    }

    /** What the menu has by these words, for the place chosen. */
    List<Item> found(Actor actor, Typed form) {
        String words = form.line("q");
        String path = sites.find(actor, form.id("site")).map(Site::path).orElse("");
        return words.isEmpty()
                ? List.of()
                : catalogue.search(actor, new MenuQuery(words, "", path, "")).rows().stream()
                        .limit(FOUND)
                        .toList();
    }

    /** The service chosen from the menu; null for none, or for one that is no longer there. */
    @Nullable
    Item item(Actor actor, Typed form) {
        UUID id = form.id("item");
        try {
            return id == null ? null : catalogue.get(actor, id);
        } catch (NotFound e) {
            return null;
        }
    }

    /** The sites that this person's roles are bound to. */
    private List<Site> own(Actor actor, Command command) {
        return sites.list(actor).stream()
                .filter(site -> covers(actor, command, site))
                .filter(site ->
                        actor.grants().stream().anyMatch(grant -> site.id().equals(grant.site())))
                .toList();
    }

    private static boolean covers(Actor actor, Command command, Site site) {
        return Permissions.allows(actor, command, Target.at(site.path()));
    }

    private List<Order> callbacks(Actor actor) {
        return orders.list(
                        actor,
                        new OrderQuery(
                                null, OrderState.PLACED, null, null, Road.CALLBACK, "", "", false, null, CALLBACKS))
                .rows();
    }
}
