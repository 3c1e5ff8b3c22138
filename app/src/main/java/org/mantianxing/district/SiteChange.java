package org.mantianxing.district;

import org.jspecify.annotations.Nullable;

/**
 * How a site is to be from now on.
 *
 * @param version of the site that was seen when this was typed
 * @param lon WGS-84 degrees, null where unknown
 * @param lat WGS-84 degrees
 */
public record SiteChange(
        int version,
        String kind,
        String name,
        @Nullable Double lon,
        @Nullable Double lat,
        String address,
        String phone,
        String about,
        boolean open) {}
