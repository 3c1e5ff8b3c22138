package org.mantianxing.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.live.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes lines: ledger, sum and stars move together or not at all. Stars count what was served and recorded here; the
 * ladder is that of the day on which the line is written.
 */
@Component
class Writing {
    private final HoursStore store;
    private final TotalStore totals;
    private final Policies policies;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Writing(
            HoursStore store,
            TotalStore totals,
            Policies policies,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.store = store;
        this.totals = totals;
        this.policies = policies;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** False for a first line that is there already. To be called under the lock of the volunteer's total. */
    boolean write(HoursLine line) {
        if (!store.insert(line)) {
            return false;
        }
        live.changedForFigures(List.of("hours:" + line.entry()));
        if (line.kind() == NewHours.Kind.SERVICE) {
            Total total = totals.add(
                    line.volunteer(), line.declared() ? 0 : line.minutes(), line.declared() ? line.minutes() : 0);
            star(total);
            if (line.minutes() < 0) {
                totals.servedAgain(line.volunteer());
            } else if (line.minutes() > 0 && !line.declared()) {
                totals.served(line.volunteer(), ChinaTime.date(line.startedAt()));
            }
        }
        return true;
    }

    /** Minutes that count on the day of {@code moment}. */
    long dayOf(UUID volunteer, Instant moment) {
        LocalDate day = ChinaTime.date(moment);
        return store.minutesBetween(
                volunteer,
                ChinaTime.instant(day.atStartOfDay()),
                ChinaTime.instant(day.plusDays(1).atStartOfDay()));
    }

    private void star(Total total) {
        Instant now = clock.instant();
        int due = policies.at(now).star(total.minutes());
        for (int star = total.star() + 1; star <= due; star++) {
            step(total, star, true, now);
        }
        for (int star = total.star(); star > due; star--) {
            step(total, star, false, now);
        }
    }

    private void step(Total total, int star, boolean given, Instant now) {
        UUID id = Ids.at(now);
        totals.star(id, total.volunteer(), star, given, total.minutes(), now);
        events.publishEvent(new StarGiven(id, total.volunteer(), star, given, now));
    }
}
