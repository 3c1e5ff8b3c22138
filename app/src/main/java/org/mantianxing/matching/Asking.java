package org.mantianxing.matching;

/**
 * What is known of an offer when it is sent.
 *
 * @param skill that it asks for, empty where any will do
 * @param kilometres from home, not a number where that is not known
 * @param free whether they said that they are free then
 * @param hoursAhead until it begins
 * @param hoursToAnswer as long as the offer waits
 * @param asked how often this person was asked before, and what became of it
 * @param accepted how often they said yes to that
 */
public record Asking(
        String skill,
        double kilometres,
        boolean free,
        Bond bond,
        double hoursAhead,
        double hoursToAnswer,
        boolean weekend,
        boolean evening,
        int asked,
        int accepted) {

    /** The offer, and whether they said yes. */
    public record Answered(Asking asking, boolean yes) {}
}
