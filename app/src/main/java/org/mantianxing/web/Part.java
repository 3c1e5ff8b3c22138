package org.mantianxing.web;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of a page that many people see alike: drawn by whoever asks first, while the others wait for it. */
public final class Part {
    /**
     * Attribute of the model that says of a page that it depends on nothing but this value, the template, the district, the
     * language and the day: it is drawn once for all who ask. Nothing of the reader may stand in it.
     */
    public static final String SAME = "drawnAlike";

    private final ReentrantLock lock = new ReentrantLock();
    private byte @Nullable [] bytes;

    Part() {}

    byte[] once(Supplier<byte[]> draw) {
        lock.lock();
        try {
            byte[] known = bytes;
            if (known == null) {
                known = draw.get();
                bytes = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
