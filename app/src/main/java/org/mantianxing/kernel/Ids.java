package org.mantianxing.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids made in Java: UUID version 7 (RFC 9562), so that a primary key's order is the order of time. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** The last id's milliseconds and, in the lowest 12 bits, how many that millisecond has seen. */
    private static final AtomicLong LAST = new AtomicLong();

    /** Before all others: where a walk over all ids begins. */
    public static final UUID FIRST = new UUID(0, 0);

    private Ids() {}

    /** Not above any id made at that moment or later, and above all made in a millisecond before. */
    public static UUID since(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }

    /** A new id whose leading 48 bits are {@code now} in milliseconds; of one millisecond, each is above the last. */
    public static UUID at(Instant now) {
        long millis = now.toEpochMilli();
        long stamp = LAST.updateAndGet(last -> last >>> 12 == millis ? last + 1 : millis << 12);
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
