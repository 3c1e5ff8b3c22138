package org.mantianxing.bench.match;

import org.mantianxing.matching.Call;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Spot;

/** A call as numbers, and the same rules and points that the engine follows, written once for its peers in Java. */
final class Wanted {
    static final double EARTH = 6_371_008.8;
    static final double RADIANS = Math.PI / 180 / Rows.GRAIN;
    static final int PLAIN = 5_000;
    /** The most that anybody has beside distance. */
    static final int MOST = 3_000 + 1_500 + 2_600 + 400 + 400;

    /** -1 where anybody will do. */
    final int skill;

    /** 0 where any will do. */
    final int languages;

    final int slots;
    final int latestBirth;
    final boolean untoldAge;
    final int lat;
    final int lon;
    final double cos;
    final double sin;
    final int site;
    final int area;
    final int start;
    final int end;

    Wanted(Call call, Rows rows) {
        Need need = call.need();
        Spot spot = need.spot().orElseThrow();
        this.skill = need.skills().stream()
                .findFirst()
                .map(code -> Integer.parseInt(code.substring(1)))
                .orElse(-1);
        this.languages = (int) Rows.bits(need.languages());
        this.slots = need.slots();
        this.untoldAge = need.minAge() <= 16;
        this.latestBirth = need.year() - need.minAge() - (untoldAge ? 0 : 1);
        this.lat = (int) Math.round(spot.lat() * Rows.GRAIN);
        this.lon = (int) Math.round(spot.lon() * Rows.GRAIN);
        this.cos = Math.cos(lat * RADIANS);
        this.sin = Math.sin(lat * RADIANS);
        this.site = rows.site(need.path());
        this.area = rows.area(need.path());
        this.start = Rows.minute(call.span().start().getEpochSecond());
        this.end = Rows.minute(call.span().end().getEpochSecond());
    }

    double metres(int otherLat, int otherLon) {
        double north = (otherLat - lat) * RADIANS;
        double east = (otherLon - lon) * RADIANS * (cos * (1 - north * north / 8) - sin * north / 2);
        return EARTH * Math.sqrt(north * north + east * east);
    }

    /** No more points than these has anybody who lives farther away. */
    static int bound(double metres) {
        return Math.max(PLAIN, MOST + distance(metres));
    }

    static int distance(double metres) {
        return (int) (2_000 * Math.exp(-metres / 4_000) + 0.5);
    }

    /** -1 for who does not fit; who has the skill is somebody else's business. */
    int points(
            int free,
            boolean plain,
            int born,
            int far,
            int placeSite,
            int placeArea,
            int standing,
            double metres,
            boolean proven,
            int spoken) {
        if (born == 0 ? !untoldAge : born > latestBirth) {
            return -1;
        }
        if (plain) {
            return placeArea == area ? PLAIN : -1;
        }
        if ((free != 0 && (slots & ~free) != 0) || metres > far) {
            return -1;
        }
        int belonging = placeSite == site ? 400 : placeArea == area ? 200 : 0;
        int skilled = skill < 0 || proven ? 3_000 : 2_700;
        int speaking = languages == 0 || (spoken & languages) != 0 ? 400 : 0;
        return skilled + speaking + distance(metres) + (free == 0 ? 600 : 1_500) + standing + belonging;
    }
}
