package org.mantianxing.matching;

/**
 * What was of late, by whole days.
 *
 * @param load how often asked within thirty days, and twice how often served
 * @param rested days since last asked, {@link #RESTED} at the most and for whoever never was
 * @param broken days that each lapse still has before it is forgotten, added up
 */
record Late(int load, int rested, int broken) {
    static final int LATELY = 30;
    static final int RESTED = 365;
    static final int FADES = 180;

    static final Late NOTHING = new Late(0, RESTED, 0);

    /** As it was on a day, see {@link Past#day}. */
    static Late of(Past past, int today) {
        int load = 0;
        int rested = RESTED;
        int broken = 0;
        for (int at : past.asked()) {
            int ago = today - Past.day(at);
            load += ago < LATELY ? 1 : 0;
            rested = Math.min(rested, Math.max(0, ago));
        }
        for (int at : past.starts()) {
            load += today - Past.day(at) < LATELY ? 2 : 0;
        }
        for (int at : past.lapses()) {
            broken += Math.max(0, FADES - Math.max(0, today - Past.day(at)));
        }
        return new Late(load, rested, broken);
    }
}
