package org.mantianxing.demo;

/**
 * How much is made up.
 *
 * @param teams at least; those written down come first
 * @param daysBack how long people have lived with the platform when the demo opens
 * @param daysAhead how far their plans reach
 */
record Scale(int volunteers, int residents, int teams, int orders, int activities, int daysBack, int daysAhead) {
    static final Scale USUAL = new Scale(2_000, 260, 0, 300, 60, 60, 14);
    /** The district's figures of 2019: 90,000 volunteers; 30 detachments, more than 100 branches and 500 squads. */
    static final Scale FULL = new Scale(90_000, 260, 650, 300, 60, 60, 14);
}
