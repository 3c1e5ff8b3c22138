package org.mantianxing.volunteers;

import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Whoever was barred until a day may be a volunteer again on the next. */
@Component
class BarJob implements ClockJob {
    private final Bars bars;

    BarJob(Bars bars) {
        this.bars = bars;
    }

    @Override
    public String name() {
        return "bars";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        bars.liftOver(Actor.CLOCK);
    }
}
