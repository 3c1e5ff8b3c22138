package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about their own data.
 *
 * @param path of their home station, or of the centre for who has no card
 * @param answer what was done, or why not
 */
public record DataRequest(
        UUID id,
        UUID account,
        String path,
        Kind kind,
        String words,
        State state,
        Instant askedAt,
        @Nullable Instant decidedAt,
        String decidedName,
        String answer) {
    /** What is asked for (PIPL art. 46, 47, 48). */
    public enum Kind {
        CORRECT("更正"),
        DELETE("删除"),
        EXPLAIN("说明");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Where it stands. */
    public enum State {
        ASKED("等答复"),
        DONE("办好了"),
        REFUSED("没有办"),
        WITHDRAWN("撤回了");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
