package org.mantianxing.web.me;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.mantianxing.activities.Activities;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Component;

/** What others still wait for somebody for. */
@Component
class Ties {
    private static final Duration AHEAD = Duration.ofDays(400);
    private final Activities activities;
    private final Kept kept;
    private final Clock clock;

    Ties(Activities activities, Kept kept, Clock clock) {
        this.activities = activities;
        this.kept = kept;
        this.clock = clock;
    }

    Bound of(Actor me) {
        Instant now = clock.instant();
        return new Bound(
                activities.held(me, now.minus(Duration.ofDays(1)), now.plus(AHEAD)).stream()
                        .filter(activity -> !activity.state().over())
                        .toList(),
                me.grants().stream()
                        .filter(grant -> grant.role() == Role.TEAM_LEADER)
                        .map(Grant::team)
                        .filter(Objects::nonNull)
                        .map(team -> kept.teams().get(me, team).name())
                        .toList(),
                OwnCopy.all(after -> kept.orders().mine(me, after == null ? "" : after)).stream()
                        .filter(order -> !order.state().over())
                        .toList());
    }
}
