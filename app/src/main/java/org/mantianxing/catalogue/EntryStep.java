package org.mantianxing.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an entry's history. */
public record EntryStep(
        UUID id, UUID item, Instant at, @Nullable UUID actor, String actorName, Kind step, String words) {

    /** What was done. */
    public enum Kind {
        OFFERED("提交"),
        CHANGED("修改"),
        APPROVED("审核通过"),
        RETURNED("退回"),
        WITHDRAWN("下架");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
