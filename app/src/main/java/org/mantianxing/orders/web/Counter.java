package org.mantianxing.orders.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Normal;
import org.mantianxing.orders.Order;

/**
 * All that a page shows on which staff take an order down.
 *
 * @param sites where it may take place
 * @param item chosen from the menu, or null
 * @param found on the menu by the words looked for
 * @param earlier orders of the caller
 * @param callbacks residents who wait to be called
 */
public record Counter(
        Typed form,
        Choices choices,
        List<Site> own,
        List<SiteGroup> sites,
        @Nullable Item item,
        List<Item> found,
        List<Order> earlier,
        List<Order> callbacks) {
    private static final int SHORTEST = 7;

    public Counter {
        own = List.copyOf(own);
        sites = List.copyOf(sites);
        found = List.copyOf(found);
        earlier = List.copyOf(earlier);
        callbacks = List.copyOf(callbacks);
    }

    /** Whether there are enough digits to look somebody up. */
    public boolean caller() {
        return Normal.phone(form.line("callerPhone")).length() >= SHORTEST;
    }
}
