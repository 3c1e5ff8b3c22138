package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Rating;
import org.mantianxing.orders.Receiver;
import org.mantianxing.orders.TimeSlot;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** After the service, or after there was none: unmet, complained of, done once more. */
@JourneyTest
class OrderAftercareTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Activities activities;

    Place place;
    Actor centre;
    Actor star;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        centre = place.centreAdmin();
        star = place.starAdmin();
    }

    @Test
    void anUnmetOrderSaysWhatWasTriedAndIsArrangedOnceMore() {
        place.inside(() -> {
            Made made = ordering.unmet(place);
            assertThat(Packed.chinese(
                            orders.get(centre, made.id()).lines().getLast().words()))
                    .contains("报名 0 人");
            TimeSlot past = new TimeSlot(World.MORNING, World.MORNING.plusSeconds(3600));
            assertThatThrownBy(() -> orders.reopen(centre, made.id(), past, "")).isInstanceOf(Invalid.class);
            orders.reopen(centre, made.id(), nextWeek(), "改到下周六");
            Order now = ordering.now(made);
            assertThat(now.state()).isEqualTo(OrderState.APPROVED);
            assertThat(now.start()).isEqualTo(nextWeek().start());
            orders.dispatch(centre, made.id(), Receiver.site(place.star().id()), "");
            Made second = ordering.completed(ordering.underWay(ordering.staffed(ordering.called(made, star))));
            assertThat(ordering.now(second).state()).isEqualTo(OrderState.COMPLETED);
        });
    }

    @Test
    void nobodyCameIsUnmetToo() {
        place.inside(() -> {
            Made made = ordering.staffed(place);
            place.clock().moveTo(Ordering.SATURDAY.plus(Duration.ofHours(1)));
            activities.finish(star, made.activity());
            assertThat(ordering.now(made).state()).isEqualTo(OrderState.UNMET);
        });
    }

    @Test
    void aComplaintIsAnsweredAndTheCaseClosed() {
        place.inside(() -> {
            Made made = ordering.rated(place);
            assertThatThrownBy(() -> orders.complain(made.requester(), made.id(), "nothing", ""))
                    .isInstanceOf(Invalid.class);
            orders.complain(made.requester(), made.id(), "quality", "又漏了");
            assertThat(orders.get(star, made.id()).complaints())
                    .as("between the requester and the centre")
                    .isEmpty();
            assertThat(orders.get(centre, made.id()).complaints())
                    .singleElement()
                    .satisfies(one -> assertThat(one.words()).isEqualTo("又漏了"));
            assertThatThrownBy(() -> orders.answerComplaint(star, made.id(), "好的", Optional.empty()))
                    .isInstanceOf(NotFound.class);
            orders.answerComplaint(centre, made.id(), "已请师傅道歉", Optional.empty());
            OrderDetail seen = orders.get(made.requester(), made.id());
            assertThat(seen.order().state()).as("as it was").isEqualTo(OrderState.RATED);
            assertThat(seen.complaints().getFirst().answer()).isEqualTo("已请师傅道歉");
        });
    }

    @Test
    void aComplaintLeadsToTheServiceOnceMoreAndToNewStars() {
        place.inside(() -> {
            Made made = ordering.rated(place);
            orders.complain(made.requester(), made.id(), "quality", "又漏了");
            orders.answerComplaint(centre, made.id(), "再来修一次", Optional.of(nextWeek()));
            assertThat(ordering.now(made).state()).isEqualTo(OrderState.APPROVED);
            assertThat(ordering.now(made).stars()).isNull();
            orders.dispatch(centre, made.id(), Receiver.site(place.star().id()), "");
            Made again = ordering.completed(ordering.underWay(ordering.staffed(ordering.called(made, star))));
            orders.rate(made.requester(), again.id(), new Rating(4, "这回好了", List.of()));
            assertThat(ordering.now(again).stars()).isEqualTo(4);
        });
    }

    private static TimeSlot nextWeek() {
        return new TimeSlot(
                Ordering.SLOT.start().plus(Duration.ofDays(7)),
                Ordering.SLOT.end().plus(Duration.ofDays(7)));
    }
}
