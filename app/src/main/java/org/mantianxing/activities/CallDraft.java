package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that is not out yet.
 *
 * @param path of the site for which it is
 * @param words why it was given back
 */
public record CallDraft(
        UUID id,
        UUID site,
        String path,
        String title,
        State state,
        UUID owner,
        String ownerName,
        String words,
        Instant changedAt) {

    /** What it waits for. */
    public enum State {
        DRAFT("草稿"),
        /** To begin others from; stays. */
        TEMPLATE("模板"),
        /** The level above looks at it. */
        SUBMITTED("待审核"),
        RETURNED("退回修改");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What was typed. */
    public record Typed(
            CallForm call, RepeatForm repeat, @Nullable ShiftForm shifts) {
        public Typed(CallForm call, RepeatForm repeat) {
            this(call, repeat, ShiftForm.NONE);
        }

        /** Those of an event; drafts from before there were any have none. */
        public ShiftForm roles() {
            return shifts == null ? ShiftForm.NONE : shifts;
        }
    }
}
