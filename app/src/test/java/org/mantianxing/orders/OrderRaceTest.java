package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Seat;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at the same moment: one of them is first, and both are told the truth. */
@JourneyTest
class OrderRaceTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Crew crew;

    @Autowired
    Folk folk;

    @Autowired
    Orders orders;

    @Autowired
    Activities activities;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    /** What came of it: the result, or the failure. */
    private record Came(Object result) {
        boolean failed() {
            return result instanceof Failure;
        }
    }

    @RepeatedTest(3)
    void aDoubleTapPlacesOneOrder() throws Exception {
        Actor resident = place.ask(() -> ordering.resident("王阿婆"));
        NewOrder form = ordering.home(place);
        List<Came> came = atOnce(() -> orders.place(resident, form), () -> orders.place(resident, form));
        assertThat(came)
                .extracting(Came::result)
                .allSatisfy(
                        id -> assertThat(id).isEqualTo(came.getFirst().result()).isInstanceOf(UUID.class));
        place.inside(() -> {
            assertThat(orders.mine(resident, "").rows()).hasSize(1);
            assertThat(orders.get(resident, (UUID) came.getFirst().result()).lines())
                    .hasSize(1);
        });
    }

    @RepeatedTest(3)
    void twoReviewersClaimAndOneHasIt() throws Exception {
        Made made = place.ask(() -> ordering.placed(place));
        Actor zhao = place.ask(() -> crew.colleague(place, "赵丽"));
        Actor wang = place.centreAdmin();
        List<Came> came = atOnce(() -> accept(wang, made), () -> accept(zhao, made));
        assertThat(came)
                .filteredOn(Came::failed)
                .singleElement()
                .satisfies(one -> assertThat(one.result()).isInstanceOf(Conflict.class));
        Order now = place.ask(() -> ordering.now(made));
        Actor first = came.getFirst().failed() ? zhao : wang;
        assertThat(now.claimedBy()).isEqualTo(first.id());
        Conflict conflict = (Conflict)
                came.stream().filter(Came::failed).findFirst().orElseThrow().result();
        assertThat(conflict).hasMessageContaining(first.name());
        place.inside(() -> assertThat(ordering.steps(made)).containsExactly(OrderStep.PLACED, OrderStep.ACCEPTED));
    }

    @RepeatedTest(3)
    void twoOfAStationCallAndOneCallIsOut() throws Exception {
        Made made = place.ask(() -> ordering.dispatched(place));
        Callable<Object> call =
                () -> orders.call(place.starAdmin(), made.id(), orders.prepareCall(place.starAdmin(), made.id()));
        List<Came> came = atOnce(call, call);
        assertThat(came)
                .filteredOn(Came::failed)
                .singleElement()
                .satisfies(one -> assertThat(one.result()).isInstanceOf(Conflict.class));
        place.inside(() -> assertThat(ordering.steps(made)).endsWith(OrderStep.DISPATCHED, OrderStep.CALLED));
    }

    @RepeatedTest(5)
    void cancellingWhileTheLastSeatIsTakenLeavesNobodyWithASeatOfNothing() throws Exception {
        Made made = place.ask(() -> ordering.recruiting(place));
        Actor volunteer = place.ask(() -> folk.volunteer(place, "李师傅", 0));
        List<Came> came = atOnce(
                () -> {
                    activities.signUp(volunteer, made.activity());
                    return "";
                },
                () -> {
                    orders.cancel(made.requester(), made.id(), "solved", "");
                    return "";
                });
        place.inside(() -> {
            Order now = ordering.now(made);
            List<Seat> held = activities.seats(place.starAdmin(), made.activity()).stream()
                    .filter(seat -> seat.state() == Seat.State.HELD)
                    .toList();
            ActivityState call = activities.get(Actor.CLOCK, made.activity()).state();
            if (came.getLast().failed()) {
                assertThat(came.getLast().result()).isInstanceOf(Conflict.class);
                assertThat(now.state()).isEqualTo(OrderState.STAFFED);
                assertThat(call).isEqualTo(ActivityState.STAFFED);
                assertThat(held).hasSize(1);
            } else {
                assertThat(now.state()).isEqualTo(OrderState.CANCELLED);
                assertThat(call).isEqualTo(ActivityState.CANCELLED);
                assertThat(held).isEmpty();
            }
        });
    }

    private Object accept(Actor reviewer, Made made) {
        orders.accept(reviewer, made.id());
        return "";
    }

    private List<Came> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier gate = new CyclicBarrier(2);
        List<Came> came = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Came>> both =
                    List.of(threads.submit(() -> come(gate, one)), threads.submit(() -> come(gate, other)));
            for (Future<Came> future : both) {
                came.add(future.get());
            }
        }
        return came;
    }

    private Came come(CyclicBarrier gate, Callable<?> work) throws Exception {
        gate.await();
        return place.ask(() -> {
            try {
                return new Came(work.call());
            } catch (Failure failure) {
                return new Came(failure);
            }
        });
    }
}
