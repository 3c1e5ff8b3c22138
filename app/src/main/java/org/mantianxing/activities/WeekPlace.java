package org.mantianxing.activities;

import java.util.UUID;

/**
 * Somebody whom the plan of a week would ask.
 *
 * @param skill for which seat, empty for one that anybody may have
 * @param points as in the ranking of that call, 0 to 100
 * @param because why it is them, a packed sentence
 * @param fresh whether the plan before did not say so
 */
public record WeekPlace(
        UUID id, UUID activity, UUID volunteer, String skill, int points, String because, boolean fresh, State state) {
    /** What became of a proposal. */
    public enum State {
        PROPOSED,
        /** Stays when the week is planned again. */
        KEPT,
        ASKED,
        /** Must not come again. */
        LEFT
    }
}
