package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.ActivityEvent.HandoverAnswered;
import org.mantianxing.activities.ActivityEvent.SwapAsked;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Two volunteers swap their tasks: both seats change hands, or neither. */
@JourneyTest
class SwapTest {
    private static final int ROUNDS = 25;

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Promises promises;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Heard heard;

    @Autowired
    SignedIn phones;

    Place place;
    Actor shen;
    Actor wang;
    Call saturday;
    Call sunday;

    @BeforeEach
    void twoBarbers() {
        place = world.fresh();
        shen = place.ask(() -> folk.barber(place, "沈建英"));
        wang = place.ask(() -> folk.barber(place, "王建国"));
        saturday = Call.at(place);
        sunday = saturday.startingAt(saturday.start().plus(Duration.ofDays(1)));
    }

    @Test
    void theOtherAsksForSomethingInReturnAndBothSeatsChangeHands() {
        place.inside(() -> {
            UUID one = opened(saturday, shen);
            UUID other = opened(sunday, wang);
            promises.handOver(shen, one, number(wang));
            assertThat(promises.handovers(wang, one).choices())
                    .extracting(Activity::id)
                    .containsExactly(other);
            assertThatThrownBy(() -> promises.swap(shen, one)).isInstanceOf(Conflict.class);
            promises.askInReturn(wang, one, other);
            assertThat(heard.of(one, SwapAsked.class))
                    .last()
                    .satisfies(it -> assertThat(it.giver()).isEqualTo(shen.id()));
            assertThat(holder(one)).isEqualTo(shen.id());
            assertThatThrownBy(() -> promises.swap(wang, one)).isInstanceOf(Conflict.class);
            promises.swap(shen, one);
            assertThat(holder(one)).isEqualTo(wang.id());
            assertThat(holder(other)).isEqualTo(shen.id());
            assertThat(heard.of(one, HandoverAnswered.class))
                    .extracting(HandoverAnswered::giver)
                    .containsExactly(shen.id());
            assertThat(heard.of(other, HandoverAnswered.class))
                    .extracting(HandoverAnswered::giver)
                    .containsExactly(wang.id());
            assertThatThrownBy(() -> promises.swap(shen, one)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void whoWouldRatherNotSwapKeepsAsking() {
        place.inside(() -> {
            UUID one = opened(saturday, shen);
            UUID other = opened(sunday, wang);
            promises.handOver(shen, one, number(wang));
            promises.askInReturn(wang, one, other);
            promises.notSwap(shen, one);
            assertThat(promises.handovers(shen, one).inReturn()).isNull();
            assertThat(promises.handovers(shen, one).asking()).isTrue();
            promises.comeInstead(wang, one, false);
            assertThat(holder(one)).isEqualTo(wang.id());
            assertThat(holder(other)).isEqualTo(wang.id());
        });
    }

    @Test
    void onlyWhatTheGiverCanDoIsToBeHadInReturn() {
        place.inside(() -> {
            UUID one = opened(saturday, shen);
            UUID busy = opened(sunday, wang);
            UUID signed = opened(
                    sunday.startingAt(sunday.start().plus(Duration.ofDays(1))).agreeing(), wang);
            UUID at = activities.openCall(
                    place.starAdmin(), sunday.needing(new SeatNeed("", 3)).build());
            activities.signUp(shen, at);
            promises.handOver(shen, one, number(wang));
            assertThat(promises.handovers(wang, one).choices()).isEmpty();
            assertThatThrownBy(() -> promises.askInReturn(wang, one, busy)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> promises.askInReturn(wang, one, signed)).isInstanceOf(Refused.class);
            activities.withdraw(shen, at);
            promises.askInReturn(wang, one, busy);
            activities.withdraw(wang, busy);
            assertThatThrownBy(() -> promises.swap(shen, one)).isInstanceOf(Conflict.class);
            assertThat(holder(one)).isEqualTo(shen.id());
        });
    }

    @Test
    void whateverHappensAtTheSameMomentNeitherOrBoth() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < ROUNDS; i++) {
                Actor a = place.ask(() -> folk.barber(place, "甲"));
                Actor b = place.ask(() -> folk.barber(place, "乙"));
                UUID one = place.ask(() -> opened(saturday, a));
                UUID other = place.ask(() -> opened(sunday, b));
                place.inside(() -> {
                    promises.handOver(a, one, number(b));
                    promises.askInReturn(b, one, other);
                });
                List<Future<Boolean>> acts = List.of(
                        pool.submit(() -> did(() -> promises.swap(a, one))),
                        pool.submit(() -> did(() -> activities.withdraw(b, other))),
                        pool.submit(() -> did(() -> promises.swap(a, one))));
                int swaps = 0;
                swaps += acts.get(0).get() ? 1 : 0;
                acts.get(1).get();
                swaps += acts.get(2).get() ? 1 : 0;
                assertThat(swaps).isLessThanOrEqualTo(1);
                boolean swapped = swaps == 1;
                place.inside(() -> {
                    assertThat(holder(one)).isEqualTo(swapped ? b.id() : a.id());
                    assertThat(heldBy(b, other)).isFalse();
                    assertThat(heldBy(a, other)).isEqualTo(swapped);
                });
            }
        }
    }

    @Test
    void onThePhone() {
        UUID one = place.ask(() -> opened(saturday, shen));
        UUID other = place.ask(() -> opened(sunday, wang));
        place.inside(() -> promises.handOver(shen, one, number(wang)));
        Visitor taker = phones.as(place, wang);
        assertThat(taker.get("/tasks/" + one).text()).contains("去是能去，想跟对方换一个");
        assertThat(taker.post("/tasks/" + one + "/in-return", "own", "昨天那个").text())
                .contains("请选一个自己的任务来换");
        assertThat(taker.follow(taker.post("/tasks/" + one + "/in-return", "own", other.toString()))
                        .text())
                .contains("已经去问对方换不换", "等对方答复");
        Visitor giver = phones.as(place, shen);
        assertThat(giver.get("/tasks/" + one).text()).contains("对方愿意去，想请您换一换", "好，我们换");
        assertThat(giver.follow(giver.post("/tasks/" + one + "/swap")).text()).contains("换好了");
        assertThat(giver.post("/tasks/" + one + "/swap").status()).isEqualTo(409);
        assertThat(giver.get("/tasks/" + other).text()).contains("您报上名了");
    }

    private boolean did(Runnable act) {
        return place.ask(() -> {
            try {
                act.run();
                return true;
            } catch (Failure e) {
                return false;
            }
        });
    }

    private UUID opened(Call call, Actor holder) {
        UUID id = activities.openCall(
                place.starAdmin(), call.needing(new SeatNeed("haircut", 1)).build());
        activities.signUp(holder, id, true);
        return id;
    }

    private UUID holder(UUID activity) {
        return activities.seats(place.starAdmin(), activity).stream()
                .map(Seat::volunteer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private boolean heldBy(Actor who, UUID activity) {
        return activities.seats(place.starAdmin(), activity).stream().anyMatch(seat -> who.is(seat.volunteer()));
    }

    private String number(Actor volunteer) {
        return volunteers.get(volunteer, volunteer.id()).number();
    }
}
