package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise not kept.
 *
 * @param title of the activity
 * @param words what the person says about it
 */
public record Lapse(
        UUID id,
        UUID activity,
        UUID volunteer,
        String title,
        Kind kind,
        Instant at,
        String words,
        @Nullable Instant explainedAt,
        @Nullable Instant excusedAt,
        String excusedName) {

    /** After this it counts no more; until then less and less. */
    public static final Duration FADES = Duration.ofDays(180);

    /** What happened. */
    public enum Kind {
        /** Had a seat and did not come. */
        NO_SHOW("报了名没来"),
        /** Gave the seat back within a day of the start. */
        LATE("开始前一天内退出");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether it still counts when people are looked for. */
    public boolean counts(Instant now) {
        return excusedAt == null && at.isAfter(now.minus(FADES));
    }
}
