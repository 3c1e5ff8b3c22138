package org.mantianxing.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an order takes place, checked and sealed.
 *
 * @param masked as everybody may read it
 * @param address vault id, null where there is no address
 */
record Placed(
        PlaceKind kind,
        UUID site,
        String path,
        @Nullable UUID address,
        String masked,
        @Nullable Double lon,
        @Nullable Double lat) {}
