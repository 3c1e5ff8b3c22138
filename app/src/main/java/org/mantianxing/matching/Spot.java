package org.mantianxing.matching;

/** A place on the earth, in WGS-84 degrees, to a ten millionth of one: a grain, about a centimetre. */
public record Spot(double lon, double lat) {
    static final double GRAIN = 1e7;

    public Spot {
        lon = grains(lon) / GRAIN;
        lat = grains(lat) / GRAIN;
    }

    static int grains(double degrees) {
        return (int) Math.round(degrees * GRAIN);
    }

    /** See {@link Ground}. */
    public double metres(Spot other) {
        return new Ground(this).metres(grains(other.lon), grains(other.lat));
    }
}
