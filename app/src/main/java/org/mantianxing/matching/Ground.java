package org.mantianxing.matching;

/**
 * The ground around one place, flat: a degree of longitude is as long there as it is half-way to the other place. Within
 * a hundred kilometres that is the great circle's length to a ten thousandth part, without a sine for each of many.
 * Degrees are counted in grains, see {@link Spot}.
 */
final class Ground {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double RADIANS = Math.PI / 180 / Spot.GRAIN;

    /** A shade shorter, so that rounding never makes a bound longer than what it bounds. */
    private static final double SHADE = 1 - 1e-9;

    private final int lon;
    private final int lat;
    private final double cos;
    private final double sin;

    Ground(Spot spot) {
        this.lon = Spot.grains(spot.lon());
        this.lat = Spot.grains(spot.lat());
        this.cos = Math.cos(lat * RADIANS);
        this.sin = Math.sin(lat * RADIANS);
    }

    double metres(int otherLon, int otherLat) {
        double north = (otherLat - lat) * RADIANS;
        double east = (otherLon - lon) * RADIANS * shrink(north);
        return EARTH_RADIUS_METRES * Math.sqrt(north * north + east * east);
    }

    /** No place between these degrees is nearer. */
    double metresAtLeast(int west, int east, int south, int north) {
        double across = Math.max(0, Math.max(west - lon, lon - east)) * RADIANS;
        double up = Math.max(0, Math.max(south - lat, lat - north)) * RADIANS;
        double polar = ((Math.abs(north) > Math.abs(south) ? north : south) - lat) * RADIANS;
        double shrunk = across * Math.min(cos, shrink(polar));
        return EARTH_RADIUS_METRES * Math.sqrt(up * up + shrunk * shrunk) * SHADE;
    }

    /** The cosine of the latitude half-way, by its series around this place. */
    private double shrink(double north) {
        return cos * (1 - north * north / 8) - sin * north / 2;
    }
}
