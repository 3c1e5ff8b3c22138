package org.mantianxing.demo;

import java.time.Duration;
import java.util.UUID;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.Records;
import org.mantianxing.records.Sheet;

/** Sites look at what leaders propose: mostly within days, some only when the term is over. */
final class Confirmers {
    private static final int OF_EIGHT = 8;
    /** Some are looked at only when they have been lifted to the level above. */
    private static final Duration LAST = Duration.ofDays(16);

    private final Records records;
    private final Cast cast;
    private final Timeline time;

    Confirmers(Records records, Cast cast, Timeline time) {
        this.records = records;
        this.cast = cast;
        this.time = time;
    }

    void hear(ActivityEvent event) {
        if (event instanceof ActivityEvent.Finished it) {
            int turn = Math.floorMod(it.activity().hashCode(), OF_EIGHT);
            Duration later = turn > 0 ? Duration.ofHours(20L * turn) : LAST;
            time.after(later, () -> confirm(it.activity()));
        }
    }

    /** By the staff of the place; by the centre where they closed the roll themselves. */
    private void confirm(UUID activity) {
        Actor centre = cast.staff().centre().getFirst();
        Sheet sheet = records.sheet(centre, activity);
        Actor own = cast.staff().at(sheet.path());
        records.confirm(own.is(sheet.proposedBy()) ? centre : own, activity, true);
    }
}
