package org.mantianxing.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Seat;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Orders;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Random histories of a district; whenever somebody looks, every figure is what the ledgers say. */
@JourneyTest
class FiguresTest {
    private static final int HISTORIES = Integer.getInteger("figures.histories", 10);
    private static final int STEPS = 60;

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Ordering ordering;

    @Autowired
    Activities activities;

    @Autowired
    Promises promises;

    @Autowired
    Orders orders;

    @Autowired
    Records records;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Figures figures;

    @Autowired
    Slowly slowly;

    private final Set<Figure> seen = EnumSet.noneOf(Figure.class);

    /** A district whose story is being made. */
    private record Story(Place place, Random random, List<Actor> people, List<UUID> calls, List<String> told) {}

    @Test
    void everyFigureIsWhatTheLedgersSay() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            Place place = world.fresh();
            Story story = new Story(place, new Random(seed), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            story.told().add("seed " + seed);
            place.inside(() -> {
                for (int i = 0; i < 5; i++) {
                    story.people().add(folk.volunteer(place, "众人" + i, 0));
                }
                for (int step = 0; step < STEPS; step++) {
                    step(story);
                    if (step % 6 == 5) {
                        compare(story);
                    }
                }
            });
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen)))
                .as("figures that were never more than nothing")
                .isSubsetOf(Figure.TRAINING, Figure.DECLARED, Figure.HOURS_C, Figure.WITHDREW, Figure.OFFERS_ACCEPTED);
    }

    private void compare(Story story) {
        LocalDate today = ChinaTime.date(story.place().clock().instant());
        for (Filter filter : List.of(
                new Filter(Period.year(today), "", null, ""),
                new Filter(
                        new Period(
                                today.minusDays(story.random().nextInt(20)),
                                today.plusDays(story.random().nextInt(9))),
                        story.random().nextBoolean()
                                ? story.place().north().path()
                                : story.place().plum().path(),
                        null,
                        ""))) {
            Map<Figure, Figures.Value> fast = figures.report(story.place().centreAdmin(), filter);
            slowly.report(filter)
                    .forEach((figure, expected) -> assertThat(
                                    requireNonNull(fast.get(figure)).now())
                            .as("%s of %s after %s", figure, filter, story.told())
                            .satisfiesAnyOf(
                                    now -> assertThat(now).isEqualTo(expected),
                                    now -> assertThat(now).isCloseTo(expected, within(1e-9))));
            fast.forEach((figure, value) -> {
                if (value.now() > 0) {
                    seen.add(figure);
                }
            });
        }
    }

    private void step(Story story) {
        Place place = story.place();
        Random random = story.random();
        Actor staff = place.starAdmin();
        Actor person = story.people().get(random.nextInt(story.people().size()));
        int what = random.nextInt(20);
        story.told().add(Integer.toString(what));
        attempt(() -> {
            switch (what) {
                case 0 ->
                    story.people().add(folk.volunteer(place, "来人" + story.told().size(), 0));
                case 1, 2 -> open(story);
                case 3, 4, 5 -> activities.signUp(person, call(story));
                case 6 -> {
                    UUID id = call(story);
                    for (Actor one : story.people()) {
                        attempt(() -> activities.accept(one, id));
                    }
                }
                case 7 -> {
                    UUID id = call(story);
                    soon(place, id, Duration.ofHours(-5));
                    activities.withdraw(person, id);
                }
                case 8 -> place.after(Duration.ofHours(1 + random.nextInt(random.nextBoolean() ? 60 : 500)));
                case 9, 10, 11 -> serve(story);
                case 12 -> records.credit(staff, Served.at(place, person, ago(place, Duration.ofHours(3)), 60));
                case 13 -> {
                    List<HoursLine> lines = records.lines(staff, person.id());
                    if (!lines.isEmpty()) {
                        records.correct(place.northAdmin(), lines.getFirst().id(), 30 * random.nextInt(5), "核对过");
                    }
                }
                case 14, 15 -> order(story);
                case 16 -> activities.cancel(staff, call(story), "不办了");
                case 17 -> {
                    if (random.nextInt(4) == 0) {
                        volunteers.leave(person);
                    }
                }
                case 18 -> {
                    UUID id = call(story);
                    soon(place, id, Duration.ofHours(-20));
                    for (Actor one : story.people()) {
                        attempt(() -> promises.confirm(one, id));
                    }
                }
                default -> ordering.rated(place);
            }
        });
    }

    private void open(Story story) {
        Place place = story.place();
        Duration ahead = Duration.ofHours(30 + story.random().nextInt(40));
        story.calls()
                .add(activities.openCall(
                        place.starAdmin(),
                        Call.at(place)
                                .startingAt(place.clock().instant().plus(ahead))
                                .needing(new SeatNeed("", 1 + story.random().nextInt(4)))
                                .build()));
    }

    /** Moves to a time before (or after) an activity begins, if that has not passed. */
    private void soon(Place place, UUID id, Duration from) {
        Instant moment = activities.get(place.starAdmin(), id).start().plus(from);
        if (moment.isAfter(place.clock().instant())) {
            place.clock().moveTo(moment);
        }
    }

    private static LocalDateTime ago(Place place, Duration time) {
        return ChinaTime.local(place.clock().instant().minus(time));
    }

    /** An activity at its time: by code for one, by roll for the others, late for some, none for some; and closed. */
    private void serve(Story story) {
        Place place = story.place();
        Actor staff = place.starAdmin();
        UUID id = call(story);
        Activity call = activities.get(staff, id);
        if (call.state().over() || call.taken() == 0) {
            return;
        }
        soon(place, id, Duration.ofMinutes(story.random().nextInt(20)));
        List<UUID> holders = activities.seats(staff, id).stream()
                .map(Seat::volunteer)
                .filter(Objects::nonNull)
                .toList();
        story.people().stream()
                .filter(one -> holders.getFirst().equals(one.id()))
                .forEach(one -> activities.checkIn(one, id, activities.code(staff, id)));
        activities.callRoll(
                staff,
                id,
                holders.stream()
                        .skip(1)
                        .map(one -> story.random().nextInt(3) == 0 ? Attended.absent(one) : Attended.came(one))
                        .toList());
        if (story.random().nextInt(3) > 0) {
            place.clock().moveTo(call.end().minus(Duration.ofMinutes(5)));
            story.people().stream()
                    .filter(one -> holders.getFirst().equals(one.id()))
                    .forEach(one -> activities.checkOut(one, id, activities.code(staff, id)));
            place.clock().moveTo(call.end().plus(Duration.ofMinutes(5)));
            activities.finish(staff, id);
        }
    }

    private void order(Story story) {
        Place place = story.place();
        switch (story.random().nextInt(6)) {
            case 0 -> ordering.placed(place);
            case 1 -> ordering.refused(place);
            case 2 -> ordering.dispatched(place);
            case 3 -> ordering.recruiting(place);
            case 4 -> {
                Ordering.Made made = ordering.placed(place);
                orders.cancel(made.requester(), made.id(), "changed", "");
            }
            default -> ordering.accepted(place);
        }
    }

    private static UUID call(Story story) {
        return story.calls().isEmpty()
                ? UUID.randomUUID()
                : story.calls()
                        .get(story.calls().size()
                                - 1
                                - story.random()
                                        .nextInt(Math.min(3, story.calls().size())));
    }

    /** What the rules refuse is no part of the story. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (Failure refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
