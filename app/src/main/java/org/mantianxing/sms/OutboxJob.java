package org.mantianxing.sms;

import java.time.Clock;
import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.springframework.stereotype.Component;

/** Texts hold codes and names: the outbox keeps them for a week only. */
@Component
class OutboxJob implements ClockJob {
    private final Outbox outbox;
    private final Clock clock;

    OutboxJob(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sms-outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        outbox.forgetBefore(clock.instant().minus(Duration.ofDays(7)));
    }
}
