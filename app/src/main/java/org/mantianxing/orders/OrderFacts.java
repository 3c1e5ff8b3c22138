package org.mantianxing.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.springframework.stereotype.Service;

/** What figures count of orders. For the platform's own clock alone: people are asked at {@link Orders}. */
@Service
public class OrderFacts {
    private final OrderFactStore store;

    OrderFacts(OrderFactStore store) {
        this.store = store;
    }

    /** How they stand now; one that is not there is left out. */
    public List<OrderFact> those(Actor actor, Collection<UUID> orders) {
        Permissions.requireClock(actor);
        return store.those(orders);
    }

    /** What they are called, for those who may see the figures behind which they stand. */
    public Map<UUID, String> titles(Actor actor, Collection<UUID> orders) {
        Permissions.requireClock(actor);
        return store.titles(orders);
    }

    /** Ids of all orders, a page at a time, after the last one of the page before. */
    public List<UUID> ids(Actor actor, @Nullable UUID after, int most) {
        Permissions.requireClock(actor);
        return store.ids(after == null ? Ids.FIRST : after, most);
    }
}
