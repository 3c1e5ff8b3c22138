package org.mantianxing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.district.Kept;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Brands;
import org.mantianxing.web.places.BrandFace;
import org.springframework.stereotype.Component;

/** What the first page shows to everybody alike, some seconds old at most. */
@Component
class Front {
    private static final Duration OLDEST = Duration.ofSeconds(5);
    private static final int LOOKED_AT = 40;
    private static final int SHOWN = 4;
    private final Kept<List<BrandFace>> brands;
    private final Kept<List<Activity>> calls;
    private final Clock clock;

    Front(Brands brands, Activities activities, Sites sites, Clock clock) {
        this.clock = clock;
        this.brands = new Kept<>(
                () -> brands.list(Actor.VISITOR).stream()
                        .map(brand -> new BrandFace(
                                brand, sites.get(Actor.VISITOR, brand.site()).name()))
                        .toList(),
                OLDEST);
        this.calls = new Kept<>(
                () -> activities
                        .list(Actor.VISITOR, ActivityQuery.calling(clock.instant(), LOOKED_AT))
                        .rows(),
                OLDEST);
    }

    List<BrandFace> brands() {
        return brands.get();
    }

    /** The next calls that anybody may answer and that are not full. */
    List<Activity> calls() {
        Instant now = clock.instant();
        return calls.get().stream()
                .filter(call ->
                        call.openSignUp() && call.open() > 0 && call.start().isAfter(now))
                .limit(SHOWN)
                .toList();
    }
}
