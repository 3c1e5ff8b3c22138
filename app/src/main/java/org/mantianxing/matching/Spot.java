package org.mantianxing.matching;

/** A place on the earth, in WGS-84 degrees. */
public record Spot(double lon, double lat) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Great-circle distance by the haversine formula. */
    public double metres(Spot other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
