package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.orders.Correction;
import org.mantianxing.orders.Crew;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderLine;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Receiver;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Accept and review, with every branch: two reviewers, refuse, ask back, correct, change, hurry. */
@JourneyTest
class OrderReviewTest {
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
    void oneReviewerClaimsAndTheSecondSeesWhoHasIt() {
        place.inside(() -> {
            Made made = ordering.accepted(place);
            assertThatThrownBy(() -> orders.accept(zhao, made.id()))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining(wang.name());
            assertThatThrownBy(() -> orders.approve(zhao, made.id(), ""))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining(wang.name());
            assertThat(orders.get(zhao, made.id()).may()).doesNotContain(May.APPROVE, May.ACCEPT, May.CORRECT);
            orders.release(wang, made.id());
            orders.accept(zhao, made.id());
            assertThat(ordering.now(made).claimedBy()).isEqualTo(zhao.id());
        });
    }

    @Test
    void aLateClaimMayBeTakenOver() {
        place.inside(() -> {
            Made made = ordering.accepted(place);
            place.clock().advance(Duration.ofHours(25));
            assertThat(orders.get(zhao, made.id()).may()).contains(May.ACCEPT, May.APPROVE);
            assertThatThrownBy(() -> orders.accept(wang, made.id())).isInstanceOf(Conflict.class);
            orders.accept(zhao, made.id());
            Order now = ordering.now(made);
            assertThat(now.claimedBy()).isEqualTo(zhao.id());
            assertThat(now.late(place.clock().instant())).isFalse();
            assertThatThrownBy(() -> orders.approve(wang, made.id(), "")).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void whoeverApprovesALateOrderHasIt() {
        place.inside(() -> {
            Made made = ordering.accepted(place);
            place.clock().advance(Duration.ofHours(25));
            orders.approve(zhao, made.id(), "");
            assertThat(ordering.now(made).claimedBy()).isEqualTo(zhao.id());
        });
    }

    @Test
    void aRefusalIsReadByTheRequesterAndTheCentreAlone() {
        place.inside(() -> {
            Made made = ordering.accepted(place);
            assertThatThrownBy(() -> orders.refuse(wang, made.id(), "because", ""))
                    .isInstanceOf(Invalid.class);
            orders.refuse(wang, made.id(), "licence", "请打物业电话");
            String said = "需要有执照的人上门，目前没有合适的志愿者：请打物业电话";
            assertThat(last(made.requester(), made).words()).isEqualTo(said);
            assertThat(last(zhao, made).words()).isEqualTo(said);
            assertThat(last(place.starAdmin(), made).words()).isEmpty();
            assertThat(last(place.northAdmin(), made).words()).isEmpty();
            assertThatThrownBy(() -> orders.cancel(made.requester(), made.id(), "solved", ""))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("未通过");
        });
    }

    @Test
    void whatIsAskedBackComesBackToTheSameReviewer() {
        place.inside(() -> {
            Made made = ordering.askedBack(place);
            assertThat(last(made.requester(), made).words()).contains("是厨房的还是厕所的？");
            assertThatThrownBy(() -> orders.answer(made.requester(), made.id(), "  ", List.of()))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> orders.answer(place.starAdmin(), made.id(), "厨房", List.of()))
                    .isInstanceOf(NotFound.class);
            orders.answer(made.requester(), made.id(), "厨房的", List.of());
            Order now = ordering.now(made);
            assertThat(now.state()).isEqualTo(OrderState.ACCEPTED);
            assertThat(now.claimedBy()).isEqualTo(wang.id());
            orders.approve(wang, made.id(), "");
        });
    }

    @Test
    void theOneWhoTookItDownMayAnswerForTheCaller() {
        place.inside(() -> {
            UUID id = orders.place(
                    place.starAdmin(),
                    ordering.home(
                            place, Road.DESK, new NewOrder.Whom(World.phone(70_707), "沈大爷", "self", true, "", "")));
            orders.accept(wang, id);
            orders.askBack(wang, id, "when", "");
            orders.answer(place.starAdmin(), id, "打电话问过了，周六下午可以", List.of());
            assertThat(orders.get(wang, id).order().state()).isEqualTo(OrderState.ACCEPTED);
        });
    }

    @Test
    void aReviewerPutsRightWhatIsWantedAndTheRequesterReadsWhat() {
        place.inside(() -> {
            Made made = ordering.accepted(place);
            TimeSlot later = new TimeSlot(
                    Ordering.SATURDAY.plus(Duration.ofHours(1)), Ordering.SATURDAY.plus(Duration.ofHours(2)));
            Correction right = new Correction(
                    "修水龙头",
                    "handy",
                    ordering.now(made).words(),
                    List.of(new ItemSeat("plumbing", 1), new ItemSeat("", 1)),
                    90,
                    List.of("stairs", "electricity"),
                    later);
            assertThatThrownBy(() -> orders.correct(zhao, made.id(), right)).isInstanceOf(Conflict.class);
            orders.correct(wang, made.id(), right);
            OrderDetail seen = orders.get(made.requester(), made.id());
            assertThat(seen.order().title()).isEqualTo("修水龙头");
            assertThat(seen.order().headcount()).isEqualTo(2);
            assertThat(seen.order().start()).isEqualTo(later.start());
            assertThat(seen.order().placeMasked()).isEqualTo("天星社区 天星小区*幢*室");
            assertThat(seen.seats()).containsExactlyElementsOf(right.seats());
            assertThat(Packed.chinese(seen.lines().getLast().words())).isEqualTo("标题、志愿者人数、服务时长、注意事项、时间");
        });
    }

    @Test
    void aCorrectionSaysAllThatIsWrongAtOnce() {
        place.inside(() -> {
            Made made = ordering.accepted(place);
            TimeSlot past = new TimeSlot(World.MORNING.minusSeconds(7200), World.MORNING.minusSeconds(3600));
            Correction wrong = new Correction(
                    "长".repeat(41),
                    "nothing",
                    "字".repeat(501),
                    List.of(new ItemSeat("magic", 300), new ItemSeat("magic", 0)),
                    5,
                    List.of("dragon"),
                    past);
            assertThatThrownBy(() -> orders.correct(wang, made.id(), wrong))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.problems())
                                    .extracting(Invalid.Problem::field)
                                    .contains(
                                            "title",
                                            "category",
                                            "words",
                                            "seats",
                                            "headcount",
                                            "minutes",
                                            "risks",
                                            "time"));
            assertThat(ordering.steps(made)).containsExactly(OrderStep.PLACED, OrderStep.ACCEPTED);
        });
    }

    @Test
    void theRequesterChangesTheTimeUntilItIsDispatched() {
        place.inside(() -> {
            Made made = ordering.approved(place);
            TimeSlot sunday = new TimeSlot(
                    Ordering.SATURDAY.plus(Duration.ofDays(1)),
                    Ordering.SATURDAY.plus(Duration.ofDays(1)).plusSeconds(3600));
            orders.change(made.requester(), made.id(), List.of(sunday, Ordering.SLOT), "敲门请大声一点");
            OrderDetail seen = orders.get(wang, made.id());
            assertThat(seen.order().start()).isEqualTo(sunday.start());
            assertThat(seen.order().note()).isEqualTo("敲门请大声一点");
            assertThat(seen.times()).containsExactly(sunday, Ordering.SLOT);
            orders.dispatch(wang, made.id(), Receiver.site(place.star().id()), "");
            assertThatThrownBy(() -> orders.change(made.requester(), made.id(), List.of(sunday), ""))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void hurryingIsHeardOnceInTwelveHours() {
        place.inside(() -> {
            Made made = ordering.placed(place);
            orders.hurry(made.requester(), made.id());
            assertThatThrownBy(() -> orders.hurry(made.requester(), made.id()))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("12 小时");
            place.clock().advance(Duration.ofHours(12));
            orders.hurry(made.requester(), made.id());
            assertThat(ordering.steps(made)).containsExactly(OrderStep.PLACED, OrderStep.HURRIED, OrderStep.HURRIED);
        });
    }

    private OrderLine last(Actor actor, Made made) {
        return orders.get(actor, made.id()).lines().getLast();
    }
}
