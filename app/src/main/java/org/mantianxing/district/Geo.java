package org.mantianxing.district;

import java.util.Objects;

/** Distances on the earth, in metres, between WGS-84 positions. */
public final class Geo {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private Geo() {}

    /** Great-circle distance by the haversine formula. */
    public static double metres(double lon1, double lat1, double lon2, double lat2) {
        double dLat = Math.toRadians(lat2 - lat1);
        double dLon = Math.toRadians(lon2 - lon1);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    public static double metres(double lon, double lat, Site site) {
        return metres(lon, lat, Objects.requireNonNull(site.lon()), Objects.requireNonNull(site.lat()));
    }
}
