package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What some calls say besides what all must say.
 *
 * @param fence how far from the meeting point one may check in by oneself, in metres; null where nobody asks
 * @param bring what to bring along
 * @param weather what bad weather changes
 * @param languages of which those who are served speak one, by code; empty where any will do
 * @param requester the account that is served, where an order is; those who have served it before are known there
 * @param course what is taught, of which only {@link Taught} knows more; null where nothing is, or nothing in particular
 */
public record Particulars(
        Kind kind,
        @Nullable Integer fence,
        String bring,
        String weather,
        List<String> languages,
        @Nullable UUID requester,
        @Nullable UUID course) {
    public static final Particulars NONE = new Particulars(Kind.SERVICE, null, "", "");

    public Particulars {
        languages = List.copyOf(languages);
    }

    /** For anybody, in any language. */
    public Particulars(Kind kind, @Nullable Integer fence, String bring, String weather) {
        this(kind, fence, bring, weather, List.of(), null, null);
    }

    /** The same, serving somebody, or nobody by name. */
    public Particulars serving(@Nullable UUID who) {
        return new Particulars(kind, fence, bring, weather, languages, who, course);
    }

    /** The same, as a session of a course. */
    public Particulars teaching(UUID what) {
        return new Particulars(Kind.TRAINING, fence, bring, weather, languages, requester, what);
    }

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
