package org.mantianxing.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code on its way to a phone. Its id is known only to the browser that asked for it.
 *
 * @param phoneId the number, in the vault
 */
public record PhoneCode(
        UUID id,
        UUID phoneId,
        byte[] phoneHash,
        byte[] codeHash,
        Instant sentAt,
        Instant expiresAt,
        int tries,
        @Nullable Instant usedAt) {
    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration WAIT = Duration.ofSeconds(60);
    static final int TRIES = 5;
    static final int A_DAY_PER_PHONE = 10;
    static final int A_DAY_PER_ADDRESS = 60;

    /** Seconds until another code may be asked for. */
    public long wait(Instant now) {
        return Math.max(0, Duration.between(now, sentAt.plus(WAIT)).toSeconds());
    }
}
