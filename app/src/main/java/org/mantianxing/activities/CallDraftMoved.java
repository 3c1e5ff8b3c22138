package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;

/**
 * A call that is not out yet went to the level above, or came back from there.
 *
 * @param above where the level above sits
 * @param words why it was given back
 */
public record CallDraftMoved(
        UUID id, UUID draft, String title, String above, UUID owner, Kind kind, String words, Instant at) {
    /** What happened. */
    public enum Kind {
        SUBMITTED,
        RETURNED,
        PUT_OUT
    }
}
