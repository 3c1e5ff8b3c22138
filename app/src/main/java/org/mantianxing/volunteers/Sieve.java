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

    /**
     * Whether somebody who is active and wants calls is let through. The distance is the flat one, a little shortened, so
     * that nobody is kept out whom the engine would let in; who wants all calls of the area, or told no times, is not
     * sieved by what they did not tell.
     */
    boolean lets(Volunteer one) {
        if (!skills.isEmpty() && Collections.disjoint(one.skills(), skills)) {
            return false;
        }
        if (one.offers() == Volunteer.Offers.PLAIN) {
            return true;
        }
        int missed = one.free() != 0 && (slots & ~one.free()) != 0 ? 1 : 0;
        return missed + (missed <= misses && tooFar(one) ? 1 : 0) <= misses;
    }

    private boolean tooFar(Volunteer one) {
        Double theirLon = one.lon();
        Double theirLat = one.lat();
        if (lon == null || lat == null || theirLon == null || theirLat == null) {
            return false;
        }
        double north = theirLat - lat;
        double east = (theirLon - lon) * Math.cos(Math.toRadians(lat));
        return METRES_A_DEGREE * Math.sqrt(north * north + east * east) > one.maxMetres();
    }
}
