package org.mantianxing.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A short message and how far it is. */
public record Delivery(
        UUID id,
        String phoneMasked,
        String text,
        State state,
        int tries,
        Instant nextAt,
        @Nullable Instant sentAt,
        String failure) {

    /** How far it is. */
    public enum State {
        WAITING("等待发送"),
        SENT("已发出"),
        FAILED("没有发出");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
