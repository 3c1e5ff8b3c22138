package org.mantianxing.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in in force.
 *
 * @param device in words: 安卓手机 · 微信
 * @param here whether it is the one that asks
 */
public record Session(UUID id, String device, Instant createdAt, Instant seenAt, boolean here) {

    /** Whether it is a computer rather than a telephone. */
    public boolean desk() {
        return device.contains("电脑");
    }
}
