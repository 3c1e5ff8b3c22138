package org.mantianxing.district;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site to be added below {@code parent} (null only for the centre).
 *
 * @param code by the state's lists; empty: one is made from the parent's
 */
public record NewSite(
        Site.Level level,
        String kind,
        String code,
        String name,
        @Nullable UUID parent,
        @Nullable Double lon,
        @Nullable Double lat,
        String address,
        String phone,
        String about) {

    NewSite withCode(String another) {
        return new NewSite(level, kind, another, name, parent, lon, lat, address, phone, about);
    }
}
