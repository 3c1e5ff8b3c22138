package org.mantianxing.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the process. It runs with the machine's, unless moved: tests and the making of demo data live
 * through weeks in seconds.
 */
public final class MovableClock extends Clock {
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final Clock base = Clock.system(ChinaTime.ZONE);

    /** From now on this clock shows {@code moment} and runs on from there. */
    public void moveTo(Instant moment) {
        offset.set(Duration.between(base.instant(), moment));
    }

    public void advance(Duration by) {
        offset.updateAndGet(old -> old.plus(by));
    }

    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ChinaTime.ZONE)
                ? this
                : Clock.offset(base, offset.get()).withZone(zone);
    }
}
