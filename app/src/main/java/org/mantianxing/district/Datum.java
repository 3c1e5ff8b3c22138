package org.mantianxing.district;

/**
 * In which system a position was measured. We keep WGS-84; maps of this country show positions shifted by GCJ-02, and one
 * of them shifts these again (BD-09). The shift has no closed inverse: it is found by taking it off again and again, to less
 * than a centimetre.
 */
public enum Datum {
    WGS84("WGS-84"),
    GCJ02("GCJ-02"),
    BD09("BD-09");

    /** Krasovsky 1940, the ellipsoid of the shift: half the long axis in metres, and the square of the eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006693421622965943;
    private static final double BD_LON = 0.0065;
    private static final double BD_LAT = 0.006;
    private static final double BD_TURN = Math.PI * 3000 / 180;
    private static final int TIMES = 8;
    private final String words;

    Datum(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Degrees. */
    public record Position(double lon, double lat) {
        /** Where the shift applies at all. */
        boolean inside() {
            return lon > 72.004 && lon < 137.8347 && lat > 0.8293 && lat < 55.8271;
        }

        private Position plus(Position shift, int sign) {
            return new Position(lon + sign * shift.lon, lat + sign * shift.lat);
        }
    }

    /** A position of this system in WGS-84. */
    public Position toWgs84(double lon, double lat) {
        Position there = new Position(lon, lat);
        return switch (this) {
            case WGS84 -> there;
            case GCJ02 -> unshifted(there);
            case BD09 -> unshifted(straight(there));
        };
    }

    /** A position of WGS-84 in this system. */
    public Position fromWgs84(double lon, double lat) {
        Position there = new Position(lon, lat);
        return switch (this) {
            case WGS84 -> there;
            case GCJ02 -> shifted(there);
            case BD09 -> turned(shifted(there));
        };
    }

    private static Position shifted(Position plain) {
        return plain.inside() ? plain.plus(shift(plain), 1) : plain;
    }

    private static Position unshifted(Position shown) {
        if (!shown.inside()) {
            return shown;
        }
        Position guess = shown;
        for (int i = 0; i < TIMES; i++) {
            guess = shown.plus(shift(guess), -1);
        }
        return guess;
    }

    private static Position turned(Position gcj) {
        double length = Math.hypot(gcj.lon(), gcj.lat()) + 0.00002 * Math.sin(gcj.lat() * BD_TURN);
        double angle = Math.atan2(gcj.lat(), gcj.lon()) + 0.000003 * Math.cos(gcj.lon() * BD_TURN);
        return new Position(length * Math.cos(angle) + BD_LON, length * Math.sin(angle) + BD_LAT);
    }

    private static Position straight(Position bd) {
        Position guess = new Position(bd.lon() - BD_LON, bd.lat() - BD_LAT);
        for (int i = 0; i < TIMES; i++) {
            Position back = turned(guess);
            guess = new Position(guess.lon() + bd.lon() - back.lon(), guess.lat() + bd.lat() - back.lat());
        }
        return guess;
    }

    private static Position shift(Position at) {
        double x = at.lon() - 105;
        double y = at.lat() - 35;
        double common = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double north = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + common
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double east = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + common
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double latitude = Math.toRadians(at.lat());
        double bulge = 1 - ECCENTRICITY * Math.pow(Math.sin(latitude), 2);
        double meridian = AXIS * (1 - ECCENTRICITY) / (bulge * Math.sqrt(bulge));
        double parallel = AXIS / Math.sqrt(bulge) * Math.cos(latitude);
        return new Position(Math.toDegrees(east / parallel), Math.toDegrees(north / meridian));
    }
}
