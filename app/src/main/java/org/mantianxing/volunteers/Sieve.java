package org.mantianxing.volunteers;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through who might be asked for something, and keeps out who certainly may not: so that of ninety thousand people
 * only some hundreds are looked at closely.
 *
 * @param skills one of which is needed; empty where anybody will do
 * @param slots the parts of the week that it takes, as in {@link Volunteer#free()}
 * @param lon WGS-84 degrees of the place, null where it has none
 * @param misses how many of both, time and distance, may be missed: 1 where near misses are asked for too
 */
public record Sieve(
        Set<String> skills,
        int slots,
        @Nullable Double lon,
        @Nullable Double lat,
        int misses) {

    /** A degree of latitude is 110,574 m at the least (WGS 84, at the equator). */
    private static final double METRES_A_DEGREE = 110_000;

    public Sieve {
        skills = Set.copyOf(skills);
    }

    /** All who have one of these skills, wherever and whenever. */
    public static Sieve of(Set<String> skills) {
        return new Sieve(skills, 0, null, null, 0);
    }

    /** How far somebody comes who wants all calls of the area: they are not sieved by what they did not tell. */
    static final int EVERYTHING = -1;

    /**
     * Whether somebody who is active and wants calls is let through. The distance is the flat one, a little shortened, so
     * that nobody is kept out whom the engine would let in; who told no times is not sieved by them.
     */
    boolean lets(Volunteer one) {
        if (!skills.isEmpty() && Collections.disjoint(one.skills(), skills)) {
            return false;
        }
        Double theirLon = one.lon();
        Double theirLat = one.lat();
        return gauge().lets(
                        one.free(),
                        one.offers() == Volunteer.Offers.PLAIN ? EVERYTHING : one.maxMetres(),
                        theirLon == null ? Double.NaN : theirLon,
                        theirLat == null ? Double.NaN : theirLat);
    }

    /** What there is to measure, ready for a look through many. */
    Gauge gauge() {
        return new Gauge(
                slots,
                misses,
                lon == null ? Double.NaN : lon,
                lat == null ? Double.NaN : lat,
                lat == null ? 1 : Math.cos(Math.toRadians(lat)));
    }

    /** @param shrink how much shorter a degree of longitude is there than one of latitude */
    record Gauge(int slots, int misses, double lon, double lat, double shrink) {
        /** A place that nobody knows is not far: no comparison with it holds. */
        boolean lets(int free, int metres, double theirLon, double theirLat) {
            if (metres == EVERYTHING) {
                return true;
            }
            int missed = free != 0 && (slots & ~free) != 0 ? 1 : 0;
            if (missed > misses) {
                return false;
            }
            double north = (theirLat - lat) * METRES_A_DEGREE;
            double east = (theirLon - lon) * shrink * METRES_A_DEGREE;
            return !(north * north + east * east > (double) metres * metres) || missed < misses;
        }
    }
}
