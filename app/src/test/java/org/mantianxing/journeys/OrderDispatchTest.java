package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.Crew;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderLine;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Receiver;
import org.mantianxing.orders.TimeSlot;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has an approved order: returned, passed down, suggested, too late. */
@JourneyTest
class OrderDispatchTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Crew crew;

    @Autowired
    Orders orders;

    Place place;
    Actor wang;
    Actor zhao;

    @BeforeEach
    void aCentreWithTwoReviewers() {
        place = world.fresh();
        wang = place.centreAdmin();
        zhao = place.ask(() -> crew.colleague(place, "赵丽"));
    }

    @Test
    void aReceiverReturnsItAndNothingIsLost() {
        place.inside(() -> {
            Made made = ordering.dispatched(place);
            assertThatThrownBy(() -> orders.giveBack(place.plumAdmin(), made.id(), "notours", ""))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> orders.giveBack(place.starAdmin(), made.id(), "", ""))
                    .isInstanceOf(Invalid.class);
            orders.giveBack(place.starAdmin(), made.id(), "nobody", "会修的都出门了");
            Order back = ordering.now(made);
            assertThat(back.state()).isEqualTo(OrderState.APPROVED);
            assertThat(back.receiverPath()).isNull();
            assertThat(last(wang, made).words()).isEqualTo("本地没有会这门手艺的志愿者：会修的都出门了");
            assertThat(orders.get(made.requester(), made.id()).lines())
                    .as("what staff settle among themselves is no news to the requester")
                    .extracting(OrderLine::step)
                    .doesNotContain(OrderStep.RETURNED);
            orders.dispatch(wang, made.id(), Receiver.site(place.plum().id()), "");
            assertThat(orders.get(place.plumAdmin(), made.id()).may()).contains(May.CALL);
            assertThatThrownBy(() -> orders.prepareCall(place.starAdmin(), made.id()))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void anInstitutePassesDownAndEveryReceiverStaysInTheHistory() {
        place.inside(() -> {
            Made made = ordering.approved(place);
            orders.dispatch(wang, made.id(), Receiver.site(place.north().id()), "");
            assertThatThrownBy(() -> orders.passDown(
                            place.northAdmin(),
                            made.id(),
                            Receiver.site(place.plum().id()),
                            ""))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> orders.passDown(
                            place.northAdmin(),
                            made.id(),
                            Receiver.site(place.north().id()),
                            ""))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(
                            () -> orders.passDown(place.northAdmin(), made.id(), Receiver.site(UUID.randomUUID()), ""))
                    .isInstanceOf(Invalid.class);
            orders.passDown(
                    place.northAdmin(), made.id(), Receiver.site(place.lake().id()), "你们近");
            Crew.Led team = crew.team(place.lake(), "麟湖修理队");
            orders.passDown(
                    place.northAdmin(), made.id(), Receiver.team(team.team().id()), "");
            Order now = ordering.now(made);
            assertThat(now.receiverTeam()).isEqualTo(team.team().id());
            assertThat(now.receiverName()).isEqualTo("麟湖修理队");
            assertThat(orders.get(team.leader(), made.id()).may())
                    .contains(May.CALL, May.RETURN)
                    .doesNotContain(May.PASS_DOWN, May.CANCEL, May.REVEAL);
            assertThat(orders.get(made.requester(), made.id()).lines())
                    .extracting(OrderLine::words)
                    .contains("北镇实践所", "麟湖社区", "麟湖修理队");
            assertThat(orders.get(wang, made.id()).lines())
                    .extracting(OrderLine::words)
                    .contains("麟湖社区：你们近");
        });
    }

    @Test
    void theStationOfThePlaceIsSuggested() {
        place.inside(() -> {
            Made made = ordering.approved(place);
            assertThat(orders.suggestion(wang, made.id()))
                    .isEqualTo(Receiver.site(place.star().id()));
        });
    }

    @Test
    void whatCannotBeInTimeIsNotDispatched() {
        place.inside(() -> {
            Made made = ordering.approved(place);
            place.clock().moveTo(Ordering.SATURDAY.plusSeconds(60));
            assertThat(ordering.now(made).late(place.clock().instant())).isTrue();
            assertThatThrownBy(() -> orders.dispatch(
                            wang, made.id(), Receiver.site(place.star().id()), ""))
                    .isInstanceOf(Refused.class);
            TimeSlot next = new TimeSlot(
                    Ordering.SATURDAY.plus(Duration.ofDays(7)),
                    Ordering.SATURDAY.plus(Duration.ofDays(7)).plusSeconds(3600));
            orders.correct(zhao, made.id(), Ordering.correction(ordering.now(made), next));
            orders.dispatch(zhao, made.id(), Receiver.site(place.star().id()), "");
            assertThatThrownBy(() -> orders.dispatch(
                            wang, made.id(), Receiver.site(place.star().id()), ""))
                    .as("a stale form")
                    .isInstanceOf(Conflict.class);
        });
    }

    private OrderLine last(Actor actor, Made made) {
        return orders.get(actor, made.id()).lines().getLast();
    }
}
