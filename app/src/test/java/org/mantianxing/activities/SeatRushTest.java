package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once. */
@JourneyTest
class SeatRushTest {
    private static final int PEOPLE = 64;

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Heard heard;

    @Test
    void sixtyFourAtOnceNeverOverfillTenSeatsThoughSomeWithdraw() throws Exception {
        Place place = world.fresh();
        List<Actor> people = crowd(place);
        UUID id = place.ask(() -> activities.openCall(
                place.starAdmin(), Call.at(place).needing(new SeatNeed("", 10)).build()));
        rush(place, people, (person, i) -> {
            if (attempt(() -> activities.signUp(person, id)) && i % 3 == 0) {
                attempt(() -> activities.withdraw(person, id));
            } else {
                attempt(() -> activities.standBy(person, id));
            }
        });
        place.inside(() -> {
            List<Seat> seats = activities.seats(place.starAdmin(), id);
            Activity now = activities.get(Actor.VISITOR, id);
            List<UUID> holders = seats.stream()
                    .filter(seat -> seat.state() == Seat.State.HELD)
                    .map(Seat::volunteer)
                    .toList();
            assertThat(seats).hasSize(10);
            assertThat(holders).doesNotHaveDuplicates().hasSize(now.taken());
            assertThat(now.state()).isEqualTo(now.open() == 0 ? ActivityState.STAFFED : ActivityState.RECRUITING);
            long taken = heard.of(id, ActivityEvent.SeatTaken.class).size();
            long left = heard.of(id, ActivityEvent.SeatLeft.class).size();
            assertThat(taken - left).isEqualTo(holders.size());
            long staffed = heard.of(id, ActivityEvent.Staffed.class).size();
            long unstaffed = heard.of(id, ActivityEvent.Unstaffed.class).size();
            assertThat(staffed - unstaffed).isEqualTo(now.open() == 0 ? 1 : 0);
        });
    }

    @Test
    void sixtyFourForTenSeatsFillThemAll() throws Exception {
        Place place = world.fresh();
        List<Actor> people = crowd(place);
        UUID id = place.ask(() -> activities.openCall(
                place.starAdmin(), Call.at(place).needing(new SeatNeed("", 10)).build()));
        rush(place, people, (person, i) -> attempt(() -> activities.signUp(person, id)));
        place.inside(() -> {
            assertThat(activities.get(Actor.VISITOR, id).taken()).isEqualTo(10);
            assertThat(heard.of(id, ActivityEvent.Staffed.class)).hasSize(1);
        });
    }

    @Test
    void onePersonOnManyPhonesGetsOneSeatOfAllThatOverlap() throws Exception {
        Place place = world.fresh();
        Actor one = place.ask(() -> folk.volunteer(place, "分身", 0));
        List<UUID> calls = new ArrayList<>();
        place.inside(() -> {
            for (int i = 0; i < 8; i++) {
                calls.add(activities.openCall(
                        place.starAdmin(),
                        Call.at(place)
                                .needing(new SeatNeed("", 2))
                                .startingAt(Call.at(place).start().plus(Duration.ofMinutes(10L * i)))
                                .build()));
            }
        });
        List<Actor> phones = java.util.Collections.nCopies(16, one);
        rush(place, phones, (person, i) -> attempt(() -> activities.signUp(person, calls.get(i % 8))));
        place.inside(() -> assertThat(calls.stream()
                        .mapToInt(id -> activities.get(Actor.VISITOR, id).taken())
                        .sum())
                .isEqualTo(1));
    }

    private List<Actor> crowd(Place place) {
        List<Actor> people = new ArrayList<>();
        place.inside(() -> {
            for (int i = 0; i < PEOPLE; i++) {
                people.add(folk.volunteer(place, "众人" + i, 0));
            }
        });
        return people;
    }

    private interface Move {
        void by(Actor person, int number);
    }

    private void rush(Place place, List<Actor> people, Move move) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    start.await();
                    DistrictScope.run(place.district(), () -> move.by(people.get(number), number));
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Being refused in words is fine here; anything else is not. */
    private static boolean attempt(Runnable move) {
        try {
            move.run();
            return true;
        } catch (Refused | Conflict e) {
            return false;
        }
    }
}
