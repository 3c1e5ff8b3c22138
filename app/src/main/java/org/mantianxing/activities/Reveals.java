package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** Shows what was sealed, once the caller has checked who asks. */
@Component
class Reveals {
    private static final Duration KEPT = Duration.ofHours(24);
    private final Vault vault;
    private final Clock clock;

    Reveals(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** Until a day after the end: who has served needs it no longer. */
    Contact contact(Actor actor, Activity activity) {
        if (clock.instant().isAfter(activity.end().plus(KEPT))) {
            throw new Refused("活动已经结束一天以上，联系方式不再显示");
        }
        String why = "参加“" + activity.title() + "”";
        return new Contact(
                reveal(actor, activity.contactName(), why),
                reveal(actor, activity.contactPhone(), why),
                reveal(actor, activity.contactPlace(), why),
                reveal(actor, activity.leaderPhone(), why));
    }

    private String reveal(Actor actor, @Nullable UUID id, String why) {
        return id == null ? "" : vault.reveal(actor, id, why);
    }
}
