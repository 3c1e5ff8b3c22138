package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** Shows what was sealed, once the caller has checked who asks. */
@Component
class Reveals {
    private static final Duration KEPT = Duration.ofHours(24);
    private final Vault vault;
    private final Accounts accounts;
    private final Clock clock;

    Reveals(Vault vault, Accounts accounts, Clock clock) {
        this.vault = vault;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Until a day after the end: who has served needs it no longer. */
    Contact contact(Actor actor, Activity activity) {
        requireRecent(activity);
        String why = "参加“" + activity.title() + "”";
        return new Contact(
                reveal(actor, activity.contactName(), why),
                reveal(actor, activity.contactPhone(), why),
                reveal(actor, activity.contactPlace(), why),
                reveal(actor, activity.leaderPhone(), why));
    }

    /** Names and phones of those who hold a seat, for whoever leads them. */
    List<Crew> crew(Actor actor, Activity activity, List<UUID> volunteers) {
        requireRecent(activity);
        String why = "带队“" + activity.title() + "”";
        return volunteers.stream()
                .map(one -> accounts.get(actor, one))
                .map(one -> new Crew(one.id(), reveal(actor, one.nameId(), why), reveal(actor, one.phoneId(), why)))
                .toList();
    }

    private void requireRecent(Activity activity) {
        if (clock.instant().isAfter(activity.end().plus(KEPT))) {
            throw new Refused("活动已经结束一天以上，联系方式不再显示");
        }
    }

    private String reveal(Actor actor, @Nullable UUID id, String why) {
        return id == null ? "" : vault.reveal(actor, id, why);
    }
}
