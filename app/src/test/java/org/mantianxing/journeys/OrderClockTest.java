package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Packed;
import org.mantianxing.orders.Crew;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderLine;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Rating;
import org.mantianxing.orders.Receiver;
import org.mantianxing.orders.Stepped;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock reminds, lifts to the level above, confirms and gives up; by working hours. */
@JourneyTest
class OrderClockTest {
    private static final TemporalUnitOffset MOMENT = within(20, ChronoUnit.SECONDS);

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Crew crew;

    @Autowired
    Orders orders;

    @Autowired
    Settings settings;

    @Autowired
    Stepped stepped;

    Place place;

    @BeforeEach
    void mondayMorning() {
        place = world.fresh();
    }

    @Test
    void theCentreIsRemindedOnceAndThenEverybodyThereIsTold() {
        Made made = place.ask(() -> ordering.placed(place));
        assertThat(now(made).dueAt()).isCloseTo(World.MORNING.plus(Duration.ofHours(24)), MOMENT);
        place.after(Duration.ofHours(17));
        assertThat(steps(made)).containsExactly(OrderStep.PLACED);
        place.after(Duration.ofHours(2));
        place.after(Duration.ofHours(1));
        assertThat(steps(made)).containsExactly(OrderStep.PLACED, OrderStep.REMINDED);
        place.after(Duration.ofHours(5));
        place.after(Duration.ofDays(3));
        assertThat(steps(made)).containsExactly(OrderStep.PLACED, OrderStep.REMINDED, OrderStep.LIFTED);
        assertThat(now(made).liftedPath()).isEqualTo(place.centre().path());
        assertThat(now(made).late(place.clock().instant())).isTrue();
        assertThat(lifted(place.centreAdmin())).containsExactly(made.id());
        place.inside(() -> {
            orders.accept(place.centreAdmin(), made.id());
            assertThat(ordering.now(made).liftedPath()).isNull();
            assertThat(orders.get(made.requester(), made.id()).lines())
                    .extracting(OrderLine::step)
                    .as("staff matters")
                    .containsExactly(OrderStep.PLACED, OrderStep.ACCEPTED);
        });
    }

    @Test
    void theWeekendDoesNotCount() {
        place.clock().moveTo(at(13, 16, 0));
        Made made = place.ask(() -> ordering.placedFor(place, Ordering.SATURDAY.plus(Duration.ofDays(7))));
        assertThat(now(made).dueAt()).isCloseTo(at(16, 16, 0), MOMENT);
    }

    @Test
    void theDistrictDecidesTheLimits() {
        place.inside(() -> settings.set(place.centreAdmin(), "orders.hours.accept", "4"));
        Made made = place.ask(() -> ordering.placed(place));
        assertThat(now(made).dueAt()).isCloseTo(World.MORNING.plus(Duration.ofHours(4)), MOMENT);
        place.after(Duration.ofMinutes(121));
        assertThat(steps(made)).containsExactly(OrderStep.PLACED, OrderStep.REMINDED);
    }

    @Test
    void whatAStationLeavesLyingGoesToTheInstituteAndThenToTheCentre() {
        Made made = place.ask(() -> ordering.dispatched(place));
        place.after(Duration.ofDays(2));
        assertThat(now(made).liftedPath()).isEqualTo(place.north().path());
        assertThat(lifted(place.northAdmin())).containsExactly(made.id());
        assertThat(lifted(place.starAdmin())).isEmpty();
        assertThat(stepped.of(made.id()).getLast())
                .extracting(OrderStepped::step, OrderStepped::liftedPath)
                .containsExactly(OrderStep.LIFTED, place.north().path());
        place.after(Duration.ofHours(23));
        assertThat(now(made).liftedPath()).isEqualTo(place.north().path());
        place.after(Duration.ofHours(1));
        assertThat(now(made).liftedPath()).isEqualTo(place.centre().path());
        place.inside(() -> {
            Made called = ordering.called(made, place.northAdmin());
            assertThat(ordering.now(called).state()).isEqualTo(OrderState.RECRUITING);
            assertThat(ordering.now(called).liftedPath()).isNull();
        });
    }

    @Test
    void whatATeamLeavesLyingGoesFirstToItsStation() {
        Made made = place.ask(() -> {
            Made approved = ordering.approved(place);
            Crew.Led team = crew.team(place.star(), "天星修理队");
            orders.dispatch(
                    place.centreAdmin(),
                    approved.id(),
                    Receiver.team(team.team().id()),
                    "");
            return approved;
        });
        place.after(Duration.ofDays(2));
        assertThat(now(made).liftedPath()).isEqualTo(place.star().path());
    }

    @Test
    void aStationSoLateThatTheTimeHasPassedLosesIt() {
        Made made = place.ask(() -> ordering.dispatched(place));
        place.clock().moveTo(Ordering.SATURDAY);
        place.after(Duration.ZERO);
        assertThat(now(made).state()).isEqualTo(OrderState.UNMET);
        assertThat(Packed.chinese(last(made).words())).isEqualTo("约定的时间到了，天星社区还没有发布招募");
    }

    @Test
    void aCallThatIsNotFullTheEveningBeforeIsUnmetAndBackAtTheCentre() {
        Made made = place.ask(() -> ordering.recruiting(place));
        Instant limit = Ordering.SATURDAY.minus(Duration.ofHours(12));
        assertThat(now(made).dueAt()).isCloseTo(limit, MOMENT);
        place.clock().moveTo(limit.minusSeconds(60));
        place.after(Duration.ZERO);
        assertThat(now(made).state()).isEqualTo(OrderState.RECRUITING);
        place.after(Duration.ofMinutes(1));
        assertThat(now(made).state()).isEqualTo(OrderState.UNMET);
        assertThat(steps(made)).doesNotContain(OrderStep.LIFTED);
        place.inside(() -> assertThat(orders.list(place.centreAdmin(), OrderQuery.of(OrderQuery.Queue.UNMET, 10))
                        .rows())
                .extracting(Order::id)
                .containsExactly(made.id()));
    }

    @Test
    void whatIsNotAnsweredIsRemindedOfAndAfterTenDaysCancelledKindly() {
        Made made = place.ask(() -> ordering.askedBack(place));
        place.after(Duration.ofHours(47));
        assertThat(last(made).step()).isEqualTo(OrderStep.ASKED_BACK);
        place.after(Duration.ofHours(1));
        assertThat(last(made).step()).isEqualTo(OrderStep.REMINDED);
        assertThat(last(made).forRequester()).isTrue();
        place.after(Duration.ofDays(7));
        assertThat(now(made).state()).isEqualTo(OrderState.ASKED_BACK);
        place.after(Duration.ofDays(1));
        assertThat(now(made).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(last(made).words()).contains("随时可以再点一次");
        assertThat(last(made).actorName()).isEqualTo("系统");
    }

    @Test
    void whoeverDoesNotConfirmHasConfirmedAfterAWeek() {
        Made made = place.ask(() -> ordering.completed(place));
        place.after(Duration.ofDays(3));
        assertThat(last(made).step()).isEqualTo(OrderStep.REMINDED);
        place.after(Duration.ofDays(3));
        assertThat(now(made).state()).isEqualTo(OrderState.COMPLETED);
        place.after(Duration.ofDays(1));
        assertThat(now(made).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(stepped.of(made.id()).getLast().actor()).isNull();
        place.inside(() -> orders.rate(made.requester(), made.id(), new Rating(5, "", List.of())));
        assertThat(now(made).state()).isEqualTo(OrderState.RATED);
    }

    @Test
    void draftsAreForgottenAfterThirtyDays() {
        String key = "a-random-key-of-a-browser";
        place.inside(() -> orders.keepDraft(Actor.VISITOR, key, "words=理发"));
        place.after(Duration.ofDays(29));
        place.inside(() -> assertThat(orders.draft(Actor.VISITOR, key)).contains("words=理发"));
        place.after(Duration.ofDays(2));
        place.inside(() -> assertThat(orders.draft(Actor.VISITOR, key)).isEmpty());
    }

    private Order now(Made made) {
        return place.ask(() -> ordering.now(made));
    }

    private List<OrderStep> steps(Made made) {
        return place.ask(() -> ordering.steps(made));
    }

    private OrderLine last(Made made) {
        return place.ask(() -> orders.get(Actor.CLOCK, made.id()).lines().getLast());
    }

    private List<UUID> lifted(Actor actor) {
        return place.ask(() -> orders.list(actor, OrderQuery.of(OrderQuery.Queue.LIFTED, 10)).rows().stream()
                .map(Order::id)
                .toList());
    }

    private static Instant at(int day, int hour, int minute) {
        return ChinaTime.instant(LocalDateTime.of(2026, 3, day, hour, minute));
    }
}
