package org.mantianxing.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.springframework.stereotype.Component;

/** Five thousand volunteers want a hundred seats, all at once. */
@Component
class Rush {
    static final int PEOPLE = 5_000;
    private static final int SEATS = 100;
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private final Activities activities;
    private final Folk folk;
    private final DataSource database;
    private final Spare spare;
    private final Clock clock;

    Rush(Activities activities, Folk folk, DataSource database, Spare spare, Clock clock) {
        this.activities = activities;
        this.folk = folk;
        this.database = database;
        this.spare = spare;
        this.clock = clock;
    }

    Versus measure() {
        List<Actor> people = folk.volunteers(PEOPLE);
        Crew crew = new Crew(Bench.DISTRICT, CLIENTS);
        UUID known = call();
        Instant since = clock.instant();
        Actor lucky = people.get(SEATS / 2);
        people.subList(0, SEATS / 2).forEach(one -> attempt(one, known));
        Script taken =
                new Script(Recorder.record(() -> folk.settled(() -> attempt(lucky, known))), since).told("taken");
        people.subList(SEATS / 2 + 1, SEATS + 40).forEach(one -> attempt(one, known));
        Actor late = people.get(SEATS + 41);
        Script refused = new Script(Recorder.record(() -> attempt(late, known)), since).told("refused");
        doors(crew, people);
        Times doors = Times.NONE;
        Times bare = Times.NONE;
        for (int i = 0; i < ROUNDS; i++) {
            doors = doors.and(doors(crew, people));
            UUID fresh = call();
            bare = bare.and(bare(crew, people.subList(0, SEATS), taken, Map.of(known, fresh), lucky))
                    .and(bare(crew, people.subList(SEATS, PEOPLE), refused, Map.of(known, fresh), late));
        }
        return new Versus(
                PEOPLE + " for " + SEATS + " seats, " + CLIENTS + " at a time",
                doors,
                bare,
                taken.statements() + " statements to take a seat, " + refused.statements() + " to be refused");
    }

    /** First those who take a seat, then the others, for what is run again does not look at what it is told. */
    private Times bare(Crew crew, List<Actor> people, Script script, Map<UUID, UUID> activity, Actor recorded) {
        return crew.run(
                people.size(),
                n -> {
                    Map<UUID, UUID> others = new HashMap<>(activity);
                    others.put(recorded.id(), people.get(n).id());
                    script.run(database, others, Map.of());
                },
                () -> {});
    }

    private Times doors(Crew crew, List<Actor> people) {
        UUID id = call();
        Instant began = clock.instant();
        Times times = crew.run(people.size(), n -> attempt(people.get(n), id), () -> folk.settle(began));
        int held = activities.get(Actor.CLOCK, id).taken();
        if (held != SEATS) {
            throw new IllegalStateException(held + " of " + SEATS + " seats are taken");
        }
        return times;
    }

    private void attempt(Actor one, UUID activity) {
        try {
            activities.signUp(one, activity);
        } catch (Failure e) {
            // too late, as most are
        }
    }

    private UUID call() {
        Site place = folk.stations().getFirst();
        Instant start = spare.moment();
        return activities.openCall(
                folk.centre(),
                new NewCall(
                        null,
                        "大型活动现场服务",
                        "event",
                        place.id(),
                        null,
                        start,
                        start.plus(Duration.ofHours(3)),
                        place.name(),
                        place.lon(),
                        place.lat(),
                        null,
                        null,
                        null,
                        "引导、签到、秩序",
                        "",
                        16,
                        new ArrayList<>(List.of(new SeatNeed("", SEATS))),
                        List.of(),
                        "",
                        "",
                        List.of(),
                        "",
                        null,
                        "王敏",
                        null,
                        start.minus(Duration.ofHours(12)),
                        true));
    }
}
