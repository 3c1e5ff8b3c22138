package org.mantianxing.activities.web;

import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Here;

/** A position as a phone sends it; what is no position counts as not told. */
public record HereForm(@Nullable String lon, @Nullable String lat) {
    private static final String DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,15})?";

    Here toHere(String phone) {
        Double east = degrees(lon, 180);
        Double north = degrees(lat, 90);
        return east == null || north == null ? new Here(null, null, phone) : new Here(east, north, phone);
    }

    private static @Nullable Double degrees(@Nullable String text, double most) {
        if (text == null || !text.strip().matches(DEGREES)) {
            return null;
        }
        double value = Double.parseDouble(text.strip());
        return Math.abs(value) <= most ? value : null;
    }
}
