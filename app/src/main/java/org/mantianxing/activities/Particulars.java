package org.mantianxing.activities;

import org.jspecify.annotations.Nullable;

/**
 * What some calls say besides what all must say.
 *
 * @param fence how far from the meeting point one may check in by oneself, in metres; null where nobody asks
 * @param bring what to bring along
 * @param weather what bad weather changes
 */
public record Particulars(Kind kind, @Nullable Integer fence, String bring, String weather) {
    public static final Particulars NONE = new Particulars(Kind.SERVICE, null, "", "");

    /** Serving, or learning how to; the hours are kept apart. */
    public enum Kind {
        SERVICE("志愿服务"),
        TRAINING("培训");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
