package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Survey;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Absences;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Shown;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.mantianxing.volunteers.Willing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What memory answers is what somebody answers who has just read all tables, whatever happens. */
@JourneyTest
class MusteringTest {
    private static final List<Volunteer.Offers> WISHES = List.of(Volunteer.Offers.values());
    private static final int EVERYBODY = 1_000;

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Willing willing;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Absences absences;

    @Autowired
    Activities activities;

    @Autowired
    Promises promises;

    @Autowired
    Mustering mustering;

    @Autowired
    AskStore asks;

    @Autowired
    Needs needs;

    @Autowired
    Crowd crowd;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    Place place;
    Actor star;
    Random random;
    List<Actor> people;
    List<UUID> calls;

    @BeforeEach
    void aDistrictWithACall() {
        place = world.fresh();
        star = place.starAdmin();
        random = new Random(7);
        people = new ArrayList<>();
        calls = new ArrayList<>();
        place.inside(() -> calls.add(activities.openCall(star, soon(3).build())));
    }

    @Test
    void whateverHappensToCards() {
        place.inside(() -> {
            for (int n = 0; n < 25; n++) {
                people.add(folk.barber(place, "王建国"));
            }
            for (int n = 0; n < 120; n++) {
                attempt(() -> change(one()));
                agree();
            }
        });
    }

    @Test
    void whateverHappensToSeatsAndOffers() {
        place.inside(() -> {
            for (int n = 0; n < 12; n++) {
                people.add(folk.volunteer(place, "沈建英", n / 500.0, "haircut"));
            }
            for (int n = 0; n < 160; n++) {
                attempt(this::happens);
                agree();
            }
            assertThat(calls).as("days went by").hasSizeGreaterThan(5);
        });
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        place.inside(() -> {
            Actor one = folk.barber(place, "王建国");
            agree();
            transaction.executeWithoutResult(status -> {
                volunteers.pause(one);
                agree();
                status.setRollbackOnly();
            });
            agree();
            assertThat(found(calls.getFirst())).contains(one.id());
        });
    }

    @Test
    void aChangeThatCommitsAfterALaterOneIsHeardOf() throws InterruptedException {
        Actor slow = place.ask(() -> folk.barber(place, "王建国"));
        Actor quick = place.ask(() -> folk.barber(place, "陈国强"));
        place.inside(this::agree);
        Thread other = new Thread(() -> place.inside(() -> {
            volunteers.pause(quick);
            agree();
        }));
        place.inside(() -> transaction.executeWithoutResult(status -> {
            volunteers.pause(slow);
            other.start();
            join(other);
        }));
        place.inside(() -> {
            agree();
            assertThat(found(calls.getFirst())).doesNotContain(slow.id(), quick.id());
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Call soon(int days) {
        return Call.at(place)
                .startingAt(clock.instant().plus(Duration.ofDays(days)))
                .needing(new SeatNeed("haircut", 2), new SeatNeed("", 1));
    }

    private void change(Actor one) {
        switch (random.nextInt(8)) {
            case 0 -> volunteers.pause(one);
            case 1 -> volunteers.resume(one);
            case 2 -> volunteers.setOffers(one, one.id(), WISHES.get(random.nextInt(WISHES.size())));
            case 3 -> volunteers.leave(one);
            case 4 -> volunteers.register(one, card(one));
            case 5 -> {
                LocalDate day = ChinaTime.today(clock).plusDays(random.nextInt(4));
                absences.add(one, day, day.plusDays(random.nextInt(3)));
            }
            case 6 -> absences.remove(one, absences.list(one).getFirst().id());
            default ->
                volunteers.change(
                        one,
                        card(one),
                        Shown.NOTHING,
                        volunteers.get(one, one.id()).version());
        }
    }

    private NewVolunteer card(Actor who) {
        boolean told = random.nextBoolean();
        return new NewVolunteer(
                who.id(),
                random.nextBoolean() ? place.star().id() : place.plum().id(),
                told ? 120.70 + random.nextDouble() / 10 : null,
                told ? 30.80 + random.nextDouble() / 20 : null,
                1970,
                "1",
                random.nextInt(1 << 21),
                1000 + random.nextInt(20_000),
                random.nextBoolean() ? Set.of("haircut") : Set.of("haircut", "driving"),
                List.of(),
                "");
    }

    private void happens() {
        Actor me = one();
        UUID call = calls.get(random.nextInt(calls.size()));
        switch (random.nextInt(16)) {
            case 0 ->
                calls.add(activities.openCall(star, soon(1 + random.nextInt(6)).build()));
            case 1, 2 -> activities.signUp(me, call);
            case 3 -> activities.withdraw(me, call);
            case 4 -> activities.offerWave(star, call);
            case 5 -> activities.offer(star, call, me.id());
            case 6, 7 -> activities.accept(me, call);
            case 8 -> activities.decline(me, call);
            case 9 -> activities.standBy(me, call);
            case 10 ->
                promises.handOver(me, call, volunteers.get(star, one().id()).number());
            case 11, 12 -> promises.comeInstead(me, call, false);
            case 13 -> ends(call);
            case 14 -> {
                place.clock().moveTo(clock.instant().plus(Duration.ofHours(random.nextInt(30))));
                place.after(Duration.ZERO);
            }
            default -> promises.excuse(star, promises.of(star, call).getFirst().id());
        }
    }

    /** Called off, or over, with some who did not come. */
    private void ends(UUID call) {
        if (random.nextInt(3) == 0) {
            activities.cancel(star, call, "下雨");
        } else {
            Activity over = activities.get(star, call);
            place.clock().moveTo(latest(over.start()));
            activities.callRoll(star, call, List.of());
            place.clock().moveTo(latest(over.end()));
            activities.finish(star, call);
        }
    }

    private Instant latest(Instant moment) {
        return moment.isAfter(clock.instant()) ? moment : clock.instant();
    }

    private Actor one() {
        return people.get(random.nextInt(people.size()));
    }

    private static void attempt(Runnable what) {
        try {
            what.run();
        } catch (Failure | NoSuchElementException e) {
            // what cannot be done now changes nothing
        }
    }

    private void agree() {
        for (UUID call : calls.subList(Math.max(0, calls.size() - 2), calls.size())) {
            assertThat(survey(mustering, call)).isEqualTo(survey(fresh(), call));
        }
    }

    private List<UUID> found(UUID call) {
        return survey(mustering, call).ranked().stream().map(Match::candidate).toList();
    }

    private Mustering fresh() {
        return new Mustering(willing, asks, needs, clock);
    }

    private Survey survey(Mustering some, UUID id) {
        return transaction.execute(status -> {
            Activity activity = activities.get(star, id);
            return some.muster().survey(crowd.call(activity, needs.of(activity)), clock.instant(), EVERYBODY);
        });
    }
}
