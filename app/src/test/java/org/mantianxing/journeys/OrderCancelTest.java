package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Heard;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Cancelled at every step before service, and never after. */
@JourneyTest
class OrderCancelTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Activities activities;

    @Autowired
    Heard heard;

    Place place;
    Actor centre;
    Actor star;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        centre = place.centreAdmin();
        star = place.starAdmin();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"PLACED", "ACCEPTED", "ASKED_BACK", "APPROVED", "DISPATCHED", "RECRUITING", "STAFFED", "UNMET"})
    void theRequesterCancelsAtAnyStepBeforeService(OrderState state) {
        place.inside(() -> {
            Made made = ordering.in(place, state);
            int before = ordering.steps(made).size();
            orders.cancel(made.requester(), made.id(), "unwell", "我住院了");
            assertThat(ordering.now(made).state()).isEqualTo(OrderState.CANCELLED);
            assertThat(ordering.now(made).dueAt()).isNull();
            assertThat(ordering.steps(made)).hasSize(before + 1).endsWith(OrderStep.CANCELLED);
            made.call().filter(id -> state != OrderState.UNMET).ifPresent(id -> {
                Activity call = activities.get(star, id);
                assertThat(call.state()).isEqualTo(ActivityState.CANCELLED);
                assertThat(call.endedWords()).as("volunteers need not know").doesNotContain("住院");
                assertThat(heard.of(id, ActivityEvent.Cancelled.class)
                                .getFirst()
                                .holders())
                        .containsExactlyElementsOf(
                                made.volunteers().stream().map(Actor::id).toList());
            });
            assertThatThrownBy(() -> orders.cancel(made.requester(), made.id(), "unwell", ""))
                    .isInstanceOf(Conflict.class);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"UNDER_WAY", "COMPLETED", "CONFIRMED", "RATED", "DISPUTED", "REFUSED"})
    void onceServiceHasBegunNothingIsCancelled(OrderState state) {
        place.inside(() -> {
            Made made = ordering.in(place, state);
            assertThat(orders.get(made.requester(), made.id()).may()).doesNotContain(May.CANCEL);
            assertThatThrownBy(() -> orders.cancel(made.requester(), made.id(), "solved", ""))
                    .isInstanceOf(Conflict.class);
            assertThat(ordering.now(made).state()).isEqualTo(state);
        });
    }

    @Test
    void theReceiverCancelsButNeighboursAndLeadersDoNot() {
        place.inside(() -> {
            Made made = ordering.staffed(place);
            assertThatThrownBy(() -> orders.cancel(place.plumAdmin(), made.id(), "venue", ""))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> orders.cancel(made.volunteers().getFirst(), made.id(), "work", ""))
                    .isInstanceOf(NotFound.class);
            orders.cancel(star, made.id(), "weather", "台风");
            assertThat(ordering.now(made).state()).isEqualTo(OrderState.CANCELLED);
            Made undispatched = ordering.placed(place);
            assertThatThrownBy(() -> orders.cancel(star, undispatched.id(), "venue", ""))
                    .as("what the centre has, the station does not cancel")
                    .isInstanceOf(NotFound.class);
            Actor stranger = ordering.resident("路人");
            assertThatThrownBy(() -> orders.cancel(stranger, undispatched.id(), "solved", ""))
                    .isInstanceOf(NotFound.class);
        });
    }
}
