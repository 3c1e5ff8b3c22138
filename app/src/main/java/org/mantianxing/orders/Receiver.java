package org.mantianxing.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom an order is dispatched: a site, or a team. Exactly one of both. */
public record Receiver(@Nullable UUID site, @Nullable UUID team) {
    public static Receiver site(UUID id) {
        return new Receiver(id, null);
    }

    public static Receiver team(UUID id) {
        return new Receiver(null, id);
    }
}
