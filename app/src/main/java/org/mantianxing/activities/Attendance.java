package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when somebody was there, and how it is known.
 *
 * @param absent said by the leader, or found when the roll was closed
 */
public record Attendance(
        UUID seat,
        UUID activity,
        UUID volunteer,
        @Nullable Instant inAt,
        @Nullable Instant outAt,
        @Nullable Proof inBy,
        @Nullable Proof outBy,
        boolean absent,
        String absentWords) {

    /** How a moment is known. */
    public enum Proof {
        /** The six digits at the place. */
        CODE("签到码"),
        /** The leader's roll call. */
        ROLL("负责人点名"),
        /** Taken from the plan because nothing was said. */
        PLAN("按计划时间");

        private final String words;

        Proof(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean came() {
        return inAt != null && !absent;
    }
}
