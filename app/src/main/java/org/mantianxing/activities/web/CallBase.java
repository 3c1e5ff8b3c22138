package org.mantianxing.activities.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.CallChoices;
import org.mantianxing.activities.NewCall;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** What the form of a new call is filled in with. */
@Component
class CallBase {
    private static final int MORNING = 9;
    private final Activities activities;
    private final Accounts accounts;
    private final Clock clock;

    CallBase(Activities activities, Accounts accounts, Clock clock) {
        this.activities = activities;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** As it was for whoever wrote it: it is they who lead, unless the form names somebody else. */
    NewCall of(UUID writer, @Nullable String site) {
        Actor actor = accounts.actor(writer);
        return of(actor, activities.choices(actor), site);
    }

    /** The chosen site, a Saturday morning that leaves time to ask people, one's own lead. */
    NewCall of(Actor actor, CallChoices choices, @Nullable String chosen) {
        List<Site> places = choices.sites();
        Site site = places.stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElseThrow(() -> new Refused("还没有您可以发布招募的场所或队伍"));
        Instant start = ChinaTime.instant(ChinaTime.today(clock)
                .plusDays(2)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atTime(MORNING, 0));
        return new NewCall(
                null,
                "",
                "",
                site.id(),
                choices.teams().size() == 1 && places.size() == 1
                        ? choices.teams().getFirst().id()
                        : null,
                start,
                start.plus(Duration.ofHours(2)),
                site.name(),
                site.lon(),
                site.lat(),
                null,
                null,
                null,
                "",
                "",
                16,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                "",
                actor.id(),
                "",
                accounts.get(actor, actor.id()).phoneId(),
                start.minus(Duration.ofDays(1)),
                true);
    }
}
