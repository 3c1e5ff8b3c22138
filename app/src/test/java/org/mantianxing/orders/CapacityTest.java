package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Bookings;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.catalogue.NewEntry;
import org.mantianxing.catalogue.Supplier;
import org.mantianxing.catalogue.Supply;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A service that takes so many orders a week takes no more, and what is given back can be had again. */
@JourneyTest
class CapacityTest {
    private static final int WEEKLY = 3;
    private static final Instant SATURDAY = Ordering.SATURDAY;
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    World world;

    @Autowired
    Supply supply;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Orders orders;

    @Autowired
    SignedIn signedIn;

    Place place;
    UUID item;

    @BeforeEach
    void aServiceThreeTimesAWeek() {
        place = world.fresh();
        item = place.ask(() -> supply.offer(
                place.centreAdmin(),
                new Supplier(place.centre().id(), place.centre().path(), null, "区中心"),
                new NewEntry(
                        "钢琴调音",
                        "",
                        "调音师上门",
                        "一周只有三个空位。",
                        catalogue.categories(Actor.VISITOR).getFirst().code(),
                        60,
                        Item.Where.SITE,
                        List.of(),
                        0,
                        WEEKLY,
                        List.of(),
                        List.of(new ItemSeat("", 1)))));
    }

    @Test
    void neverMoreThanThereAreHoweverManyComeAtOnce() throws Exception {
        List<Actor> people = IntStream.range(1, 33)
                .mapToObj(n -> place.ask(() -> world.resident(n, "李阿婆")))
                .toList();
        int placed = 0;
        try (ExecutorService hands = Executors.newFixedThreadPool(32)) {
            List<Future<Boolean>> all = people.stream()
                    .map(person -> hands.submit(() -> place.ask(() -> tries(person, SATURDAY))))
                    .toList();
            for (Future<Boolean> one : all) {
                placed += one.get() ? 1 : 0;
            }
        }
        assertThat(placed).isEqualTo(WEEKLY);
        place.inside(() -> assertThat(catalogue.full(Actor.VISITOR, item(), LocalDate.of(2026, 3, 14)))
                .containsExactly(LocalDate.of(2026, 3, 9)));
    }

    @Test
    void theRefusalNamesTheNextFreeWeekAndCancellingFreesAPlace() {
        place.inside(() -> {
            Actor person = world.resident(1, "李阿婆");
            UUID first = place(person, SATURDAY);
            place(person, SATURDAY.plus(Duration.ofDays(1)));
            place(person, SATURDAY);
            assertThatThrownBy(() -> place(person, SATURDAY)).isInstanceOfSatisfying(Invalid.class, invalid -> {
                assertThat(invalid.problems().getFirst().field()).isEqualTo("times");
                assertThat(invalid.problems().getFirst().words().chinese()).contains("3月9日", "3月16日");
            });
            UUID next = place(person, SATURDAY.plus(WEEK));
            orders.cancel(person, first, "solved", "");
            assertThat(tries(person, SATURDAY)).isTrue();
            assertThatThrownBy(() -> orders.change(person, next, List.of(slot(SATURDAY)), ""))
                    .isInstanceOf(Invalid.class);
            assertThat(orders.get(person, next).times()).containsExactly(slot(SATURDAY.plus(WEEK)));
        });
    }

    @Test
    void whoChangesAnOrderIsOfferedTheDaysThatCanStillBeHad() {
        Actor person = place.ask(() -> world.resident(1, "李阿婆"));
        UUID first = place.ask(() -> place(person, SATURDAY));
        UUID next = place.ask(() -> place(person, SATURDAY.plus(WEEK)));
        place.inside(() -> {
            place(person, SATURDAY);
            place(person, SATURDAY);
        });
        Visitor phone = signedIn.as(place, person);
        assertThat(phone.get("/orders/" + first + "/change").body())
                .as("a day of its own week")
                .contains("2026-03-13");
        assertThat(phone.get("/orders/" + next + "/change").body())
                .as("a day of a week that others have filled")
                .doesNotContain("2026-03-13")
                .contains("2026-03-20");
    }

    private Item item() {
        return catalogue.get(Actor.VISITOR, item);
    }

    private boolean tries(Actor person, Instant start) {
        try {
            place(person, start);
            return true;
        } catch (Invalid e) {
            return false;
        }
    }

    private UUID place(Actor person, Instant start) {
        return orders.place(
                person,
                new NewOrder(
                        Ids.at(start),
                        Road.PHONE,
                        new NewOrder.What(item, "", "", "", 0, 0, List.of()),
                        NewOrder.Whom.SELF,
                        new NewOrder.Where(PlaceKind.SITE, place.star().id(), "", null, null),
                        List.of(slot(start)),
                        List.of()));
    }

    private static TimeSlot slot(Instant start) {
        return new TimeSlot(start, start.plus(Duration.ofHours(1)));
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(Bookings.week(LocalDate.of(2026, 3, 9))).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(Bookings.week(LocalDate.of(2026, 3, 15))).isEqualTo(LocalDate.of(2026, 3, 9));
    }
}
