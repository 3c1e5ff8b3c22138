package org.mantianxing.teams;

/**
 * What one team did this year; a number below 0 is not told, because few people are behind it and the reader is not of the
 * staff.
 *
 * @param hours of service
 * @param people who took part
 */
public record TeamYear(double hours, double services, double people, double activities) {
    public static final TeamYear NOTHING = new TeamYear(0, 0, 0, 0);

    /** Whether anything may be told. */
    public boolean tells() {
        return hours > 0 || activities > 0;
    }
}
