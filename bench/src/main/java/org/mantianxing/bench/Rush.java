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

/** Many volunteers want few seats, all at once, on one node or on several that share the database. */
@Component
class Rush {
    private static final int CLIENTS = 64;
    private final Activities activities;
    private final Folk folk;
    private final DataSource database;
    private final Spare spare;
    private final Clock clock;

    /** A node as the crowd meets it: its doors, and its pool for the bare statements. */
    record Node(Activities activities, DataSource database) {}

    /**
     * Who wants what.
     *
     * @param rounds how often both sides take their turn
     */
    record Crowd(List<Actor> people, int seats, int rounds) {}

    Rush(Activities activities, Folk folk, DataSource database, Spare spare, Clock clock) {
        this.activities = activities;
        this.folk = folk;
        this.database = database;
        this.spare = spare;
        this.clock = clock;
    }

    /** Five thousand for a hundred, on this node. */
    Versus measure() {
        return measure(new Crowd(folk.volunteers(5_000), 100, 3), List.of());
    }

    /** Every volunteer there is for two hundred, on this node and {@code others}. */
    Versus everybody(List<Node> others) {
        return measure(new Crowd(folk.everybody(), 200, 1), others);
    }

    private Versus measure(Crowd crowd, List<Node> others) {
        List<Node> nodes = new ArrayList<>(List.of(new Node(activities, database)));
        nodes.addAll(others);
        List<Actor> people = crowd.people();
        int seats = crowd.seats();
        Crew crew = new Crew(Bench.DISTRICT, CLIENTS);
        UUID known = call(seats);
        Instant since = clock.instant();
        Actor lucky = people.get(seats / 2);
        people.subList(0, seats / 2).forEach(one -> attempt(activities, one, known));
        Script taken = new Script(Recorder.record(() -> folk.settled(() -> attempt(activities, lucky, known))), since)
                .told("taken");
        people.subList(seats / 2 + 1, seats + 40).forEach(one -> attempt(activities, one, known));
        Actor late = people.get(seats + 41);
        Script refused = new Script(Recorder.record(() -> attempt(activities, late, known)), since).told("refused");
        doors(crew, new Crowd(people.subList(0, Math.min(people.size(), 5_000)), seats, 1), nodes);
        Times doors = Times.NONE;
        Times bare = Times.NONE;
        for (int i = 0; i < crowd.rounds(); i++) {
            doors = doors.and(doors(crew, crowd, nodes));
            UUID fresh = call(seats);
            bare = bare.and(bare(crew, nodes, people.subList(0, seats), taken, Map.of(known, fresh), lucky))
                    .and(bare(crew, nodes, people.subList(seats, people.size()), refused, Map.of(known, fresh), late));
        }
        return new Versus(
                people.size() + " for " + seats + " seats, " + CLIENTS + " at a time"
                        + (nodes.size() > 1 ? ", " + nodes.size() + " nodes" : ""),
                doors,
                bare,
                taken.statements() + " statements to take a seat, " + refused.statements() + " to be refused");
    }

    /** First those who take a seat, then the others, for what is run again does not look at what it is told. */
    private static Times bare(
            Crew crew, List<Node> nodes, List<Actor> people, Script script, Map<UUID, UUID> activity, Actor recorded) {
        return crew.run(
                people.size(),
                n -> {
                    Map<UUID, UUID> others = new HashMap<>(activity);
                    others.put(recorded.id(), people.get(n).id());
                    script.run(nodes.get(n % nodes.size()).database(), others, Map.of());
                },
                () -> {});
    }

    private Times doors(Crew crew, Crowd crowd, List<Node> nodes) {
        List<Actor> people = crowd.people();
        UUID id = call(crowd.seats());
        Instant began = clock.instant();
        Times times = crew.run(
                people.size(),
                n -> attempt(nodes.get(n % nodes.size()).activities(), people.get(n), id),
                () -> folk.settle(began));
        int held = activities.get(Actor.CLOCK, id).taken();
        if (held != crowd.seats()) {
            throw new IllegalStateException(held + " of " + crowd.seats() + " seats are taken");
        }
        return times;
    }

    private static void attempt(Activities node, Actor one, UUID activity) {
        try {
            node.signUp(one, activity);
        } catch (Failure e) {
            // too late, as most are
        }
    }

    private UUID call(int seats) {
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
                        new ArrayList<>(List.of(new SeatNeed("", seats))),
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
