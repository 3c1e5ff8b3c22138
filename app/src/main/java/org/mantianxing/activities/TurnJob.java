package org.mantianxing.activities;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.mantianxing.district.ClockJob;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every Monday: did everybody have their turn whom some call fitted? The centre hears of it where not. */
@Component
class TurnJob implements ClockJob {
    private final Replay replay;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TurnJob(Replay replay, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.replay = replay;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "turns";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        LocalDate today = ChinaTime.today(clock);
        if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
            transaction.executeWithoutResult(_ -> look(today));
        }
    }

    /** Named by its day, so that a second run of the same day tells nobody again. */
    private void look(LocalDate today) {
        Turns turns = replay.turns(Choosing.TURN);
        if (turns.waiting() > 0) {
            String name = "turns " + DistrictScope.get().code() + " " + today;
            events.publishEvent(new Overlooked(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                    clock.instant(),
                    turns.days(),
                    turns.waiting(),
                    turns.reached().could()));
        }
    }
}
