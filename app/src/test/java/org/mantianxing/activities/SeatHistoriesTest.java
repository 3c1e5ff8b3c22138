package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.ActivityEvent.SeatLeft;
import org.mantianxing.activities.ActivityEvent.SeatTaken;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random parallel histories of one call: sign-up, standby, withdrawal, children who come along, more and fewer seats, calling off, all at once. After
 * each, what must always hold holds. {@code -Dseats.histories=3000} runs thousands; a seed that failed is named.
 */
@JourneyTest
class SeatHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("seats.histories", 100);
    private static final int THREADS = 6;
    private static final int STEPS = 6;

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Planning planning;

    @Autowired
    Heard heard;

    @Autowired
    Promises promises;

    /** Every third has a child who may come along. */
    private record Crowd(Place place, List<Actor> people, Map<Actor, UUID> children) {}

    @Test
    void whateverHappensAtOnceTheSeatsAddUp() throws Exception {
        Place place = world.fresh();
        List<Actor> people = new ArrayList<>();
        Map<Actor, UUID> children = new LinkedHashMap<>();
        place.inside(() -> {
            for (int i = 0; i < 12; i++) {
                people.add(folk.volunteer(place, "众人" + i, 0));
            }
            for (int i = 0; i < 12; i += 3) {
                children.put(people.get(i), folk.child(people.get(i), "小朋友" + i));
            }
        });
        Crowd crowd = new Crowd(place, people, children);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (long seed = 1; seed <= HISTORIES; seed++) {
                history(crowd, threads, seed);
            }
        }
    }

    private void history(Crowd crowd, ExecutorService threads, long seed) throws Exception {
        Place place = crowd.place();
        Random random = new Random(seed);
        UUID id = place.ask(() -> activities.openCall(
                place.starAdmin(),
                Call.at(place)
                        .from(8)
                        .needing(new SeatNeed("", 1 + random.nextInt(4)))
                        .build()));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random own = new Random(seed * 31 + i);
            all.add(threads.submit(() -> {
                start.await();
                for (int step = 0; step < STEPS; step++) {
                    DistrictScope.run(place.district(), () -> step(crowd, id, own));
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        place.inside(() -> {
            holds(crowd, id, seed);
            if (!activities.get(place.starAdmin(), id).state().over()) {
                activities.cancel(place.starAdmin(), id, "下一段");
            }
        });
    }

    private void step(Crowd crowd, UUID id, Random random) {
        Actor person = crowd.people().get(random.nextInt(crowd.people().size()));
        Map.Entry<Actor, UUID> family = List.copyOf(crowd.children().entrySet())
                .get(random.nextInt(crowd.children().size()));
        Actor staff = crowd.place().starAdmin();
        attempt(() -> {
            switch (random.nextInt(26)) {
                case 0, 1, 2, 3, 4, 5, 6 -> activities.signUp(person, id);
                case 7, 8, 9 -> activities.standBy(person, id);
                case 10, 11, 12, 13, 14 -> activities.withdraw(person, id);
                case 15, 16, 17, 18 -> {
                    NewCall was = planning.call(staff, id);
                    NewCall wanted = new CallFormEdit(CallForm.of(was))
                            .seats("", 1 + random.nextInt(5))
                            .toNewCall(was);
                    planning.change(staff, id, wanted, Scope.ONE);
                }
                case 19, 20, 21, 22 -> promises.bring(family.getKey(), id, family.getValue(), false);
                case 23, 24 -> promises.leaveHome(family.getKey(), id, family.getValue());
                default -> {
                    if (random.nextInt(4) == 0) {
                        activities.cancel(staff, id, "不办了");
                    }
                }
            }
        });
    }

    private void holds(Crowd crowd, UUID id, long seed) {
        Place place = crowd.place();
        Activity now = activities.get(place.starAdmin(), id);
        List<Seat> seats = activities.seats(place.starAdmin(), id);
        List<UUID> holders = seats.stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .map(Seat::volunteer)
                .toList();
        List<UUID> waiting = activities.standbys(place.starAdmin(), id);
        String history = "history " + seed;
        assertThat(seats).as(history).hasSize(now.seats());
        assertThat(holders).as(history).doesNotHaveDuplicates().hasSize(now.taken());
        assertThat(waiting).as(history).noneMatch(holders::contains);
        crowd.children()
                .forEach((guardian, child) -> assertThat(!holders.contains(child) || holders.contains(guardian.id()))
                        .as("%s: a child is there without its guardian", history)
                        .isTrue());
        if (now.state() == ActivityState.CANCELLED) {
            assertThat(holders).as(history).isEmpty();
            assertThat(waiting).as(history).isEmpty();
            return;
        }
        assertThat(now.state())
                .as(history)
                .isEqualTo(now.open() == 0 ? ActivityState.STAFFED : ActivityState.RECRUITING);
        assertThat(now.open() == 0 || waiting.isEmpty())
                .as("%s: a seat is open while somebody waits for one", history)
                .isTrue();
        int taken = heard.of(id, SeatTaken.class).size();
        int left = heard.of(id, SeatLeft.class).size();
        assertThat(taken - left).as(history).isEqualTo(holders.size());
    }

    /** Being refused in words is fine here; anything else is not. */
    private static void attempt(Runnable move) {
        try {
            move.run();
        } catch (Refused | Conflict | Invalid e) {
            // said in words
        }
    }
}
