package org.mantianxing.identity;

import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Asks whether names and documents belong together. */
@Component
class NameCheckJob implements ClockJob {
    private final NameChecks checks;

    NameCheckJob(NameChecks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "name-check";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        checks.ask(Actor.CLOCK);
    }
}
