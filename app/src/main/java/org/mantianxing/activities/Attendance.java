package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when somebody was there, and how it is known.
 *
 * @param metres how far from the meeting point the check-in was, in tens; null where nobody asked
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
        String absentWords,
        @Nullable Integer metres) {

    /** How a moment is known. */
    public enum Proof {
        /** The changing code at the place. */
        CODE("签到码"),
        /** The leader scanned the volunteer's own code. */
        SCAN("负责人扫码"),
        /** The fixed code of a practice point, together with the place. */
        POINT("场所码和位置"),
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

        /** Whether two phones met at the place: such a moment is not changed by a roll call. */
        public boolean strong() {
            return this == CODE || this == SCAN;
        }

        /** Whether the volunteer's presence was proven by more than somebody's word. */
        public boolean shown() {
            return strong() || this == POINT;
        }
    }

    /** Whether somebody was in at that moment already. */
    boolean cameBy(Instant moment) {
        return came() && inAt != null && !inAt.isAfter(moment);
    }

    public boolean came() {
        return inAt != null && !absent;
    }
}
