package org.mantianxing.matching;

/** A place on the earth, in WGS-84 degrees. */
public record Spot(double lon, double lat) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Great-circle distance by the haversine formula. */
    public double metres(Spot other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double north = Math.sin(dLat / 2);
        double east = Math.sin(dLon / 2);
        double h = north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * east * east;
        return 2 * EARTH_RADIUS_METRES * arcSine(Math.min(1, Math.sqrt(h)));
    }

    /** Of what is near, which is most, by its series: exact to the last digit there, and many times faster. */
    private static double arcSine(double x) {
        double square = x * x;
        return x < 0.01 ? x * (1 + square * (1 / 6.0 + square * 3 / 40)) : Math.asin(x);
    }
}
