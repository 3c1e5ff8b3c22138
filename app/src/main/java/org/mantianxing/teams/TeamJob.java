package org.mantianxing.teams;

import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Reminds of terms that end and of teams that have to say that they go on. */
@Component
class TeamJob implements ClockJob {
    private final Renewals renewals;

    TeamJob(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        renewals.remind(Actor.CLOCK);
    }
}
