package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours to be credited.
 *
 * @param origin the order that was served, or null
 * @param place where, in words
 * @param organiser who ran it, in words
 * @param category code of the category of service
 * @param path site path of the place that ran it
 * @param minutes served, after the rounding rule
 * @param grade A to D: how good the evidence is
 * @param evidence what proves it, in words
 */
public record NewHours(
        UUID volunteer,
        UUID activity,
        @Nullable UUID origin,
        Kind kind,
        String title,
        String organiser,
        String category,
        String place,
        String path,
        int minutes,
        Grade grade,
        String evidence,
        Instant started,
        Instant ended) {

    /** The same time as something else. */
    public NewHours as(Kind other) {
        return new NewHours(
                volunteer, activity, origin, other, title, organiser, category, place, path, minutes, grade, evidence,
                started, ended);
    }

    /** What was done in that time. Only service counts as service (order 67: without rest, meals, travel). */
    public enum Kind {
        SERVICE("服务"),
        STANDBY("待命"),
        TRAVEL("路途"),
        TRAINING("培训");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How good the evidence is, A the best. */
    public enum Grade {
        A("来和走都有现场签到码"),
        B("一头有现场签到码，另一头由负责人确认"),
        C("由负责人点名确认"),
        D("事后补记，证据较少");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        /** What the grade means, for the volunteer (Chinese; English by the dictionary). */
        public String words() {
            return words;
        }
    }
}
