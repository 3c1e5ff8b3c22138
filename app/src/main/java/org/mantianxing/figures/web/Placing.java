package org.mantianxing.figures.web;

import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteChange;
import org.mantianxing.kernel.Invalid;

/** A place and where it is to stand, as typed. */
public record Placing(String site, String lon, String lat) {
    static final Placing EMPTY = new Placing("", "", "");

    UUID id() {
        try {
            return UUID.fromString(site);
        } catch (IllegalArgumentException e) {
            throw Invalid.field("site", "请选一个场所");
        }
    }

    /** All else of the place stays as it is. */
    SiteChange change(Site now, int version) {
        return new SiteChange(
                version,
                now.kind(),
                now.name(),
                degrees("lon", lon),
                degrees("lat", lat),
                now.address(),
                now.phone(),
                now.about(),
                now.open());
    }

    private static double degrees(String field, String typed) {
        try {
            double degrees = Double.parseDouble(typed.strip());
            if (Double.isFinite(degrees)) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Invalid.field(field, "请在图上点一下，或写上度数");
    }
}
