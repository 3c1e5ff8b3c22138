package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.NewOrder.What;
import org.mantianxing.orders.NewOrder.Where;
import org.mantianxing.orders.NewOrder.Whom;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong, empty, oversized, hostile: each value is turned away at its field, and nothing is kept. */
@JourneyTest
class PlacingChecksTest {
    private static final What GOOD = new What(null, "handy", "修水龙头", "", 60, 1, List.of());

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    Place place;
    Actor resident;

    @BeforeEach
    void aResident() {
        place = world.fresh();
        resident = place.ask(() -> ordering.resident("王阿婆"));
    }

    @AfterEach
    void nothingWasKept() {
        place.inside(() -> assertThat(orders.mine(resident, "").rows()).isEmpty());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        NewOrder wrong = new NewOrder(
                UUID.randomUUID(),
                Road.PHONE,
                new What(null, "magic", " \u0007 ", "长".repeat(301), 9, 201, List.of("dragon")),
                new Whom("", "", "emperor", false, "", "12"),
                new Where(PlaceKind.HOME, null, "", 0.0, 0.0),
                List.of(),
                List.of(UUID.randomUUID()));
        assertThat(fields(wrong))
                .containsExactlyInAnyOrder(
                        "words",
                        "note",
                        "headcount",
                        "minutes",
                        "category",
                        "risks",
                        "relation",
                        "times",
                        "position",
                        "site",
                        "address",
                        "consent",
                        "name",
                        "phone",
                        "pictures");
    }

    @ParameterizedTest
    @CsvSource({"501, 字", "501, 😀", "100000, a"})
    void wordsAreCountedAsPeopleCountThem(int many, String one) {
        assertThat(fields(with(new What(null, "", one.repeat(many), "", 0, 0, List.of()))))
                .containsExactly("words");
    }

    @Test
    void fiveHundredSmilesAreNotTooMany() {
        Actor another = place.ask(() -> ordering.resident("李阿姨"));
        NewOrder order = with(new What(null, "", "😀".repeat(500), "", 0, 0, List.of()));
        Order kept = place.ask(
                () -> orders.get(another, orders.place(another, order)).order());
        assertThat(kept.words()).isEqualTo("😀".repeat(500));
        assertThat(kept.title()).isEqualTo("😀".repeat(19) + "…");
    }

    @ParameterizedTest
    @CsvSource({"-1, 60, 已经过去", "24, -60, 开始时间之后", "24, 0, 开始时间之后", "24, 1441, 最长 24 小时", "4321, 60, 180 天"})
    void timesAreInTheFutureAndInOrder(int hours, int minutes, String said) {
        Instant start = place.clock().instant().plus(Duration.ofHours(hours));
        NewOrder wrong = with(List.of(new TimeSlot(start, start.plus(Duration.ofMinutes(minutes)))));
        assertThat(problems(wrong)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("times");
            assertThat(problem.words().chinese()).contains(said);
        });
    }

    @Test
    void atMostFiveTimesAndNoneTwice() {
        TimeSlot slot = Ordering.SLOT;
        assertThat(problems(with(List.of(slot, slot))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words().chinese()).contains("一样"));
        List<TimeSlot> six = IntStream.range(0, 6)
                .mapToObj(n -> new TimeSlot(slot.start().plusSeconds(60L * n), slot.end()))
                .toList();
        assertThat(fields(with(six))).containsExactly("times");
    }

    @ParameterizedTest
    @CsvSource({"NaN, 30.8", "120.7, Infinity", "999, 30", "116.4, 39.9", "120.7,", ", 30.8", "-120.7, -30.8"})
    void aPlaceOutsideTheDistrictOrOnNoEarthIsNotTaken(@Nullable Double lon, @Nullable Double lat) {
        Where there = new Where(PlaceKind.HOME, place.star().id(), "天星小区", lon, lat);
        assertThat(fields(with(there))).containsExactly("position");
    }

    @Test
    void aPlaceNeedsASiteOrAPosition() {
        assertThat(fields(with(new Where(PlaceKind.HOME, UUID.randomUUID(), "天星小区", null, null))))
                .containsExactly("site");
        assertThat(fields(with(new Where(PlaceKind.HOME, place.star().id(), " \u200B ", null, null))))
                .containsExactly("address");
        assertThat(fields(with(new Where(PlaceKind.HOME, place.star().id(), "路".repeat(121), null, null))))
                .containsExactly("address");
    }

    @Test
    void thePositionTellsTheStation() {
        Actor another = place.ask(() -> ordering.resident("李阿姨"));
        Order order = place.ask(() -> orders.get(
                        another, orders.place(another, with(new Where(PlaceKind.HOME, null, "", 120.7521, 30.8351))))
                .order());
        assertThat(order.site()).isEqualTo(place.lake().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "123456", "12345678901234", "电话", "'; drop table account; --"})
    void aPhoneIsANumber(String phone) {
        NewOrder wrong = ordering.home(place, Road.PHONE, new Whom("", "", "self", true, "", phone));
        assertThat(fields(wrong)).containsExactly("phone");
    }

    @Test
    void theDeskAsksWhoCalls() {
        NewOrder wrong = ordering.home(place, Road.DESK, new Whom("12", " ", "self", true, "", ""));
        assertThat(fields(place.starAdmin(), wrong)).containsExactly("callerName", "callerPhone");
    }

    @Test
    void whatLeftTheMenuIsSaidAtOnce() {
        assertThat(fields(with(new What(UUID.randomUUID(), "", "", "", 0, 0, List.of()))))
                .containsExactly("item");
    }

    @Test
    void strangePicturesAndTooManyOfThemAreNotTaken() {
        List<UUID> seven = Stream.generate(UUID::randomUUID).limit(7).toList();
        NewOrder wrong = new NewOrder(
                UUID.randomUUID(),
                Road.PHONE,
                GOOD,
                Whom.SELF,
                ordering.home(place).where(),
                List.of(Ordering.SLOT),
                seven);
        assertThat(fields(wrong)).containsExactly("pictures");
    }

    @Test
    void twentyOpenOrdersAreEnough() {
        Actor busy = place.ask(() -> ordering.resident("忙阿姨"));
        place.inside(() -> {
            for (int n = 0; n < 20; n++) {
                orders.place(busy, ordering.home(place));
            }
            Refused refused = catchThrowableOfType(Refused.class, () -> orders.place(busy, ordering.home(place)));
            assertThat(refused).hasMessageContaining("20");
            orders.cancel(busy, orders.mine(busy, "").rows().getFirst().id(), "solved", "");
            assertThat(orders.place(busy, ordering.home(place))).isNotNull();
        });
    }

    private NewOrder with(What what) {
        return new NewOrder(
                UUID.randomUUID(),
                Road.PHONE,
                what,
                Whom.SELF,
                ordering.home(place).where(),
                List.of(Ordering.SLOT),
                List.of());
    }

    private NewOrder with(Where where) {
        return new NewOrder(UUID.randomUUID(), Road.PHONE, GOOD, Whom.SELF, where, List.of(Ordering.SLOT), List.of());
    }

    private NewOrder with(List<TimeSlot> times) {
        return new NewOrder(
                UUID.randomUUID(),
                Road.PHONE,
                GOOD,
                Whom.SELF,
                ordering.home(place).where(),
                times,
                List.of());
    }

    private Set<String> fields(NewOrder wrong) {
        return fields(resident, wrong);
    }

    private Set<String> fields(Actor actor, NewOrder wrong) {
        Set<String> fields = new TreeSet<>();
        problems(actor, wrong).forEach(problem -> fields.add(problem.field()));
        return fields;
    }

    private List<Invalid.Problem> problems(NewOrder wrong) {
        return problems(resident, wrong);
    }

    private List<Invalid.Problem> problems(Actor actor, NewOrder wrong) {
        Invalid invalid = place.ask(() -> catchThrowableOfType(Invalid.class, () -> orders.place(actor, wrong)));
        return invalid.problems();
    }
}
