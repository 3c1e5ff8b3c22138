package org.mantianxing.activities;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody checks in, as far as they tell, and on which phone.
 *
 * @param lon degrees, WGS-84; null where the position was not told
 * @param phone anything that stays the same on one phone; empty where it is not known
 */
public record Here(@Nullable Double lon, @Nullable Double lat, String phone) {
    public static final Here UNKNOWN = new Here(null, null, "");

    public static Here at(double lon, double lat) {
        return new Here(lon, lat, "");
    }
}
