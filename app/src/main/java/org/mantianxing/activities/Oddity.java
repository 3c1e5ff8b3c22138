package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Words;

/**
 * A pattern of presence worth a look. It says nothing about anybody, and nothing follows without a person's decision.
 *
 * @param key the same for the same pattern
 * @param who a name, masked; empty where it is about several
 * @param why what is odd about it, in words
 * @param activity where to look, or null
 * @param seen what somebody noted who has looked, or null
 */
public record Oddity(
        String key,
        Kind kind,
        String who,
        Words why,
        @Nullable UUID activity,
        @Nullable Seen seen) {

    /** What somebody noted. */
    public record Seen(String words, String byName, Instant at) {}

    /** What is looked for. */
    public enum Kind {
        /** One phone checked several people in. */
        ONE_PHONE("一台手机签了好几个人"),
        /** Farther than anybody travels in that time. */
        TOO_FAR("路上来不及"),
        /** A leader whose roll is nearly always exactly the plan. */
        TOO_ROUND("点名总是正好"),
        /** Far more hours than most. */
        TOO_MUCH("比多数人多得多");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
