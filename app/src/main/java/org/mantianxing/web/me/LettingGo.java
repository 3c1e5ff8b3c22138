package org.mantianxing.web.me;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has promised is let go, before they are no volunteer any more. */
@Component
public class LettingGo {
    private static final Duration AHEAD = Duration.ofDays(366);
    private final Activities activities;
    private final Accounts accounts;
    private final Clock clock;

    LettingGo(Activities activities, Accounts accounts, Clock clock) {
        this.activities = activities;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Gives all seats back that begin from now on, and then does the rest: all of it or nothing. */
    @Transactional
    public void all(Volunteer volunteer, Runnable rest) {
        Instant now = clock.instant();
        Actor self = accounts.actor(volunteer.id());
        for (Activity held : activities.held(self, now, now.plus(AHEAD))) {
            activities.withdraw(self, held.id());
        }
        rest.run();
    }
}
