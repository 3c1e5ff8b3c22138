package org.mantianxing.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.records.NewHours;

/** Hours for tests: a haircut at the star community, each for an activity of its own. */
public final class Served {
    private Served() {}

    /** From a time of the district on. */
    public static NewHours at(Place place, Actor helper, LocalDateTime from, int minutes) {
        Instant start = ChinaTime.instant(from);
        return new NewHours(
                helper.id(),
                Ids.at(World.MORNING),
                null,
                NewHours.Kind.SERVICE,
                "上门理发",
                "天星社区",
                "haircut",
                "天星社区活动室",
                place.star().path(),
                minutes,
                NewHours.Grade.B,
                "",
                start,
                start.plus(Duration.ofMinutes(minutes)));
    }
}
