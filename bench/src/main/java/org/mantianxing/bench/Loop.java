package org.mantianxing.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Offer;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Ids;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Receiver;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;
import org.springframework.stereotype.Component;

/** From placing to staffed: placed, accepted, approved, dispatched, called for, offered, taken. */
@Component
class Loop {
    private static final int CLIENTS = 32;
    private static final int ROUND = 320;
    private static final int ROUNDS = 3;
    private static final int SCRIPTS = 12;
    /** So many that nobody is asked twice. */
    private static final int CROWD = 12_000;

    private final Orders orders;
    private final Activities activities;
    private final Folk folk;
    private final DataSource database;
    private final Clock clock;
    private final AtomicInteger unique = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();

    Loop(Orders orders, Activities activities, Folk folk, DataSource database, Clock clock) {
        this.orders = orders;
        this.activities = activities;
        this.folk = folk;
        this.database = database;
        this.clock = clock;
    }

    /** Whom the loop needs. */
    private record Cast(Actor centre, List<Actor> residents, List<Site> stations) {}

    /** A loop that was recorded, and what must not be the same twice. */
    private record Recorded(Script script, Order order, List<UUID> asked) {}

    Versus measure() {
        Cast cast = new Cast(
                folk.centre(), folk.residents(String.valueOf(clock.millis() / 1000 % 1000), 400), folk.stations());
        Crew crew = new Crew(Bench.DISTRICT, CLIENTS);
        doors(crew, cast);
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < SCRIPTS; i++) {
            recorded.add(record(cast, i * 13));
        }
        List<UUID> crowd = folk.volunteers(CROWD).stream().map(Actor::id).toList();
        Times doors = Times.NONE;
        Times bare = Times.NONE;
        for (int i = 0; i < ROUNDS; i++) {
            doors = doors.and(doors(crew, cast));
            bare = bare.and(crew.run(ROUND, n -> anyhow(recorded.get(n % SCRIPTS), crowd, cast.residents()), () -> {}));
        }
        Script one = recorded.getFirst().script().told("order");
        return new Versus(
                "orders from placing to staffed, " + CLIENTS + " clients",
                doors,
                bare,
                one.statements() + " statements an order, with those who are told");
    }

    private Times doors(Crew crew, Cast cast) {
        Instant began = clock.instant();
        return crew.run(ROUND, n -> live(cast, n), () -> folk.settle(began));
    }

    private Recorded record(Cast cast, int n) {
        Instant since = clock.instant();
        List<UUID> made = new ArrayList<>();
        Script script = new Script(Recorder.record(() -> folk.settled(() -> made.add(live(cast, n)))), since);
        Order order = orders.get(cast.centre(), made.getFirst()).order();
        UUID activity = java.util.Objects.requireNonNull(order.activity());
        List<UUID> asked = activities.offers(cast.centre(), activity).stream()
                .map(Offer::volunteer)
                .toList();
        return new Recorded(script, order, asked);
    }

    /** Whoever has something else to do at that time by chance gives way to the next. */
    private void anyhow(Recorded recorded, List<UUID> crowd, List<Actor> residents) throws Exception {
        try {
            again(recorded, crowd, residents);
        } catch (SQLException e) {
            if (!"23P01".equals(e.getSQLState())) {
                throw e;
            }
            anyhow(recorded, crowd, residents);
        }
    }

    private void again(Recorded recorded, List<UUID> crowd, List<Actor> residents) throws Exception {
        int n = unique.incrementAndGet();
        Map<UUID, UUID> others = new HashMap<>();
        for (UUID asked : recorded.asked()) {
            others.put(asked, crowd.get(next.getAndIncrement() % crowd.size()));
        }
        UUID requester = recorded.order().requester();
        if (requester != null) {
            others.put(requester, residents.get(n % residents.size()).id());
        }
        recorded.script()
                .run(
                        database,
                        others,
                        Map.of(
                                recorded.order().number(), "B" + clock.millis() + "-" + n,
                                recorded.order().tracking(), "B" + clock.millis() + n));
    }

    /** One order by its commands; its id. */
    private UUID live(Cast cast, int n) {
        Actor requester = cast.residents().get(n % cast.residents().size());
        Site station = cast.stations().get(n * 7 % cast.stations().size());
        Instant start = clock.instant().plus(Duration.ofHours(60 + unique.incrementAndGet() % 400));
        Actor centre = cast.centre();
        UUID id = orders.place(
                requester,
                new NewOrder(
                        Ids.at(clock.instant()),
                        Road.PHONE,
                        new NewOrder.What(null, "handy", "想请人帮忙搬一只旧柜子到楼下", "在三楼", 60, 1, List.of()),
                        NewOrder.Whom.SELF,
                        new NewOrder.Where(PlaceKind.SITE, station.id(), "", null, null),
                        List.of(new TimeSlot(start, start.plus(Duration.ofHours(2)))),
                        List.of()));
        orders.accept(centre, id);
        orders.approve(centre, id, "");
        orders.dispatch(centre, id, Receiver.site(station.id()), "");
        UUID activity = orders.call(centre, id, orders.prepareCall(centre, id));
        activities.offerWave(centre, activity);
        for (Offer offer : activities.offers(centre, activity)) {
            if (accepts(offer)) {
                break;
            }
        }
        if (orders.get(centre, id).order().state() != OrderState.STAFFED) {
            throw new IllegalStateException("Order " + id + " found nobody");
        }
        return id;
    }

    private boolean accepts(Offer offer) {
        try {
            activities.accept(folk.actor(offer.volunteer()), offer.activity());
            return true;
        } catch (Failure e) {
            return false;
        }
    }
}
