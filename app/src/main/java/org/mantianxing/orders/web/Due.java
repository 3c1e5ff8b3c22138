package org.mantianxing.orders.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A limit as people feel it: how much time is left, or by how much it has passed.
 *
 * @param minutes rounded, as people would say it
 * @param soon within the next three hours
 */
public record Due(Instant at, boolean late, boolean soon, long minutes) {
    private static final Duration SOON = Duration.ofHours(3);

    /** Null where no limit runs. */
    public static @Nullable Due of(@Nullable Instant at, Instant now) {
        if (at == null) {
            return null;
        }
        Duration left = Duration.between(now, at);
        boolean late = left.isNegative();
        return new Due(
                at, late, !late && left.compareTo(SOON) < 0, rounded(left.abs().toMinutes()));
    }

    /** To half hours, from one hour on. */
    private static long rounded(long minutes) {
        return minutes < 60 ? Math.max(1, minutes) : Math.round(minutes / 30.0) * 30;
    }

    /** From two days on, hours say nothing any more. */
    public boolean inDays() {
        return minutes >= 48 * 60;
    }

    public long days() {
        return minutes / (24 * 60);
    }

    /** {@code late}, {@code soon} or nothing: the name of its colour. */
    public String tone() {
        return late ? "late" : soon ? "soon" : "";
    }
}
