package org.mantianxing.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Seat;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteMoves;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Orders;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Shown;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** What happens in a district, one thing after another, at random and by real commands. */
@Component
class Stories {
    private static final int LATE = 45;

    private final Folk folk;
    private final Ordering ordering;
    private final Orders orders;
    private final Activities activities;
    private final Promises promises;
    private final Books books;

    /** Ledger, archive and the tree. */
    @Component
    record Books(Records records, Volunteers volunteers, Sites sites, SiteMoves moves, Accounts accounts) {}

    /** A district whose story is being made. */
    record Story(Place place, Random random, List<Actor> people, List<UUID> calls, List<String> told) {}

    Stories(Folk folk, Ordering ordering, Orders orders, Activities activities, Promises promises, Books books) {
        this.folk = folk;
        this.ordering = ordering;
        this.orders = orders;
        this.activities = activities;
        this.promises = promises;
        this.books = books;
    }

    /** Something happens. */
    void step(Story story) {
        Place place = story.place();
        Random random = story.random();
        Actor staff = staff(place);
        Actor person = story.people().get(random.nextInt(story.people().size()));
        int what = random.nextInt(24);
        story.told().add(Integer.toString(what));
        attempt(() -> {
            switch (what) {
                case 0 ->
                    story.people().add(folk.volunteer(place, "来人" + story.told().size(), 0));
                case 1, 2 -> open(story);
                case 3, 4, 5 -> activities.signUp(person, call(story));
                case 6 -> {
                    open(story);
                    place.after(Duration.ofMinutes(1));
                    UUID id = story.calls().getLast();
                    for (Actor one : story.people()) {
                        attempt(() -> activities.accept(one, id));
                    }
                }
                case 7 -> {
                    if (random.nextBoolean()) {
                        open(story);
                    }
                    UUID id = call(story);
                    attempt(() -> activities.signUp(person, id));
                    soon(place, id, Duration.ofHours(-5));
                    activities.withdraw(person, id);
                }
                case 8 -> place.after(Duration.ofHours(1 + random.nextInt(random.nextBoolean() ? 60 : 500)));
                case 9, 10, 11 -> serve(story);
                case 12 -> {
                    NewHours served = Served.at(place, person, ago(place, Duration.ofHours(3)), 60);
                    books.records().credit(staff, random.nextInt(3) > 0 ? served : training(served));
                }
                case 13 -> {
                    List<HoursLine> lines = books.records().lines(staff, person.id());
                    if (!lines.isEmpty()) {
                        books.records()
                                .correct(place.northAdmin(), lines.getFirst().id(), 30 * random.nextInt(5), "核对过");
                    }
                }
                case 14, 15, 21, 22 -> order(story);
                case 16 -> activities.cancel(staff, call(story), "不办了");
                case 17 -> {
                    if (random.nextInt(4) == 0) {
                        books.volunteers().leave(person);
                    }
                }
                case 18 -> {
                    UUID id = call(story);
                    soon(place, id, Duration.ofHours(-20));
                    for (Actor one : story.people()) {
                        attempt(() -> promises.confirm(one, id));
                    }
                }
                case 19 -> move(story, person);
                case 20 -> regroup(story);
                default -> ordering.rated(place);
            }
        });
    }

    /** Whoever works at the star, wherever it lies by now. */
    private Actor staff(Place place) {
        return books.accounts().actor(place.starAdmin().id());
    }

    private void open(Story story) {
        Place place = story.place();
        Duration ahead = Duration.ofHours(30 + story.random().nextInt(40));
        story.calls()
                .add(activities.openCall(
                        staff(place),
                        Call.at(place)
                                .startingAt(place.clock().instant().plus(ahead))
                                .needing(new SeatNeed("", 1 + story.random().nextInt(4)))
                                .build()));
    }

    /** Moves to a time before (or after) an activity begins, if that has not passed. */
    private void soon(Place place, UUID id, Duration from) {
        Instant moment = activities.get(staff(place), id).start().plus(from);
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
        Actor staff = staff(place);
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
                        .map(one -> switch (story.random().nextInt(4)) {
                            case 0 -> Attended.absent(one);
                            case 1 -> new Attended(one, true, call.start(), call.end(), "");
                            default -> Attended.came(one);
                        })
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

    private static NewHours training(NewHours one) {
        return new NewHours(
                one.volunteer(),
                one.activity(),
                one.origin(),
                NewHours.Kind.TRAINING,
                one.title(),
                one.organiser(),
                one.category(),
                one.place(),
                one.path(),
                one.minutes(),
                one.grade(),
                one.evidence(),
                one.started(),
                one.ended());
    }

    /** Somebody moves to another village, and has said the wrong year of birth before. */
    private void move(Story story, Actor person) {
        Volunteer card = books.volunteers().get(person, person.id());
        books.volunteers()
                .change(
                        person,
                        new NewVolunteer(
                                person.id(),
                                story.random().nextBoolean()
                                        ? story.place().plum().id()
                                        : story.place().lake().id(),
                                card.lon(),
                                card.lat(),
                                1950 + story.random().nextInt(50),
                                Integer.toString(1 + story.random().nextInt(2)),
                                card.free(),
                                card.maxMetres(),
                                card.skills(),
                                card.languages(),
                                card.wishes(),
                                List.of("", "01", "13").get(story.random().nextInt(3)),
                                List.of("", "10", "60").get(story.random().nextInt(3))),
                        Shown.NOTHING,
                        card.version());
    }

    /** A village goes to another town, or back. */
    private void regroup(Story story) {
        Place place = story.place();
        // staff of the helpers know the tree of the beginning: where most happens stays there for the most part
        boolean late = story.told().size() > LATE;
        Site village = late && story.random().nextBoolean() ? place.star() : place.plum();
        Site now = books.sites().get(Actor.CLOCK, village.id());
        Site to = place.north().id().equals(now.parent()) ? place.south() : place.north();
        books.moves().move(place.centreAdmin(), requireNonNull(now.parent()), List.of(village.id()), to.id());
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
