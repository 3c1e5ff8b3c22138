package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call brought to one volunteer.
 *
 * @param wave number of the wave, 0 where it was sent to this person alone
 * @param score how well it fits, 0 to 100
 * @param reasons why it came: one {@link Why} a line
 */
public record Offer(
        UUID id,
        UUID activity,
        UUID volunteer,
        String skill,
        int wave,
        int score,
        String reasons,
        State state,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant answeredAt) {

    /** What became of it. */
    public enum State {
        SENT("等待答复"),
        ACCEPTED("已接受"),
        DECLINED("这次不去"),
        EXPIRED("没有答复"),
        WITHDRAWN("后来退出"),
        /** Not needed any more: all seats were taken, or the call has ended. */
        CLOSED("名额已满");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean open(Instant now) {
        return state == State.SENT && expiresAt.isAfter(now);
    }
}
