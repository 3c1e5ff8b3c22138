package org.mantianxing.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Reason;

/**
 * How one volunteer stands to an activity.
 *
 * @param seat held by this person
 * @param offer sent to this person, whatever became of it
 * @param waiting how many are before this person on standby, 0 for the first, null when not on it
 * @param obstacles all that keeps this person from signing up
 * @param fit why it fits, as far as it does
 */
public record Standing(
        @Nullable Seat seat,
        @Nullable Offer offer,
        @Nullable Integer waiting,
        @Nullable Attendance attendance,
        List<Words> obstacles,
        List<Reason> fit) {

    /** Somebody who has nothing to do with it yet. */
    static final Standing STRANGER = new Standing(null, null, null, null, List.of(), List.of());
}
