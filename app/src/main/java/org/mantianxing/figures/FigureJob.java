package org.mantianxing.figures;

import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.springframework.stereotype.Component;

/** Every night: is all as the ledgers say, and is a month to be closed. */
@Component
class FigureJob implements ClockJob {
    private final Recount recount;
    private final Closing closing;

    FigureJob(Recount recount, Closing closing) {
        this.recount = recount;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        recount.run();
        closing.due();
    }
}
