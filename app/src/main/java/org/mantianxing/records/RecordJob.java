package org.mantianxing.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.ClockJob;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock on every record: reminds before the legal term ends, then lifts to the level above, again and again. */
@Component
class RecordJob implements ClockJob {
    private static final long AGAIN_HOURS = 5 * 24L;
    private final SheetStore sheets;
    private final ClaimStore claims;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordJob(
            SheetStore sheets,
            ClaimStore claims,
            WorkingDays days,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.sheets = sheets;
        this.claims = claims;
        this.days = days;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        for (Sheet sheet : sheets.turns(now)) {
            boolean late = !now.isBefore(sheet.dueAt());
            String desk = late ? Desk.above(sheet.desk()) : sheet.desk();
            Instant next = late ? days.after(now, AGAIN_HOURS) : sheet.dueAt();
            transaction.executeWithoutResult(status -> {
                if (sheets.turn(sheet.activity(), now, desk, next)) {
                    tell(sheet.activity(), null, sheet.title(), desk, late, sheet.dueAt(), now);
                }
            });
        }
        for (Claim claim : claims.turns(now)) {
            String desk = Desk.above(claim.desk());
            transaction.executeWithoutResult(status -> {
                if (claims.turn(claim.id(), now, desk, days.after(now, AGAIN_HOURS))) {
                    tell(null, claim.id(), claim.title(), desk, true, claim.dueAt(), now);
                }
            });
        }
    }

    private void tell(
            @Nullable UUID sheet,
            @Nullable UUID claim,
            String title,
            String desk,
            boolean late,
            Instant due,
            Instant now) {
        HoursDue.Why why = late ? HoursDue.Why.LIFTED : HoursDue.Why.REMINDED;
        events.publishEvent(new HoursDue(Ids.at(now), sheet, claim, title, desk, why, due, now));
    }
}
