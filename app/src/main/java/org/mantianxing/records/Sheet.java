package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of one activity: proposed by whoever closed its roll, confirmed by its site.
 *
 * @param people who came
 * @param minutes credited when it was proposed
 * @param dueAt until when the law wants it confirmed
 * @param desk path of the place that has it to do; the level above when time has run out
 */
public record Sheet(
        UUID activity,
        String title,
        String organiser,
        String path,
        Instant startedAt,
        Instant endedAt,
        int people,
        int minutes,
        State state,
        @Nullable UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        Instant dueAt,
        String desk,
        @Nullable UUID confirmedBy,
        String confirmedName,
        @Nullable Instant confirmedAt) {

    /** How far it is. */
    public enum State {
        PROPOSED("待站点核对"),
        CONFIRMED("站点已核对");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean waiting() {
        return state == State.PROPOSED;
    }

    public boolean late(Instant now) {
        return waiting() && now.isAfter(dueAt);
    }

    public boolean lifted() {
        return !desk.equals(path);
    }
}
