package org.mantianxing.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids made in Java: UUID version 7 (RFC 9562), so that a primary key's order is the order of time. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id whose leading 48 bits are {@code now} in milliseconds. */
    public static UUID at(Instant now) {
        long millis = now.toEpochMilli();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
