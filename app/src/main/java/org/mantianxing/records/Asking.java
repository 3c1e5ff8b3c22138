package org.mantianxing.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Packed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lays something about hours on the desk of whoever decides it. */
@Component
class Asking {
    private static final int DAY = 24;
    private final ClaimStore store;
    private final Policies policies;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(ClaimStore store, Policies policies, WorkingDays days, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** When something that is asked now has to be decided: in the working days that the rule gives. */
    private Instant due() {
        Instant now = clock.instant();
        return days.after(now, policies.at(now).recordDays() * (long) DAY);
    }

    void longDay(Actor actor, HoursLine line, int minutes, String desk) {
        ask(claim(Claim.Kind.LONG_DAY, line, minutes, Packed.of("一天服务超过了上限，多出的 {0} 分钟等待核对", minutes), actor, desk));
    }

    void dispute(Actor actor, HoursLine line, int minutes, String words) {
        ask(claim(Claim.Kind.DISPUTE, line, minutes, words, actor, line.path()));
    }

    void typed(Actor actor, NewHours hours, String words) {
        ask(fresh(Claim.Kind.TYPED, hours, words, List.of(), actor));
    }

    void declared(Actor actor, NewHours hours, String words, List<UUID> pictures) {
        ask(fresh(Claim.Kind.DECLARED, hours, words, pictures, actor));
    }

    private void ask(Claim claim) {
        store.insert(claim, claim.dueAt());
        events.publishEvent(new HoursDue(
                Ids.at(claim.askedAt()),
                null,
                claim.id(),
                claim.title(),
                claim.desk(),
                HoursDue.Why.ASKED,
                claim.dueAt(),
                claim.askedAt()));
    }

    private Claim claim(Claim.Kind kind, HoursLine line, int minutes, String words, Actor actor, String desk) {
        return made(
                kind,
                line.volunteer(),
                line.activity(),
                line.entry(),
                new Said(line.title(), line.organiser(), line.category(), line.place(), line.origin(), line.path()),
                new Time(line.startedAt(), line.endedAt(), minutes),
                words,
                List.of(),
                actor,
                desk);
    }

    private Claim fresh(Claim.Kind kind, NewHours it, String words, List<UUID> pictures, Actor actor) {
        return made(
                kind,
                it.volunteer(),
                it.activity(),
                null,
                new Said(it.title(), it.organiser(), it.category(), it.place(), it.origin(), it.path()),
                new Time(it.started(), it.ended(), it.minutes()),
                words,
                pictures,
                actor,
                it.path());
    }

    private record Said(
            String title,
            String organiser,
            String category,
            String place,
            @Nullable UUID origin,
            String path) {}

    private record Time(Instant started, Instant ended, int minutes) {}

    private Claim made(
            Claim.Kind kind,
            UUID volunteer,
            UUID activity,
            @Nullable UUID entry,
            Said said,
            Time time,
            String words,
            List<UUID> pictures,
            Actor actor,
            String desk) {
        Instant now = clock.instant();
        return new Claim(
                Ids.at(now),
                kind,
                Claim.State.OPEN,
                volunteer,
                activity,
                entry,
                said.title(),
                said.organiser(),
                said.category(),
                said.place(),
                said.origin(),
                said.path(),
                time.started(),
                time.ended(),
                time.minutes(),
                words,
                pictures,
                actor.account(),
                actor.name(),
                now,
                due(),
                desk,
                null,
                "",
                null,
                "");
    }
}
