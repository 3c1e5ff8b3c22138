package org.mantianxing.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.records.HoursCorrected;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what. */
@JourneyTest
class InboxJourneyTest {
    @Autowired
    World world;

    @Autowired
    Messages messages;

    @Autowired
    Happenings happenings;

    Place place;
    Actor granny;

    @BeforeEach
    void aResident() {
        place = world.fresh();
        granny = place.ask(() -> world.resident(1, "李阿婆"));
    }

    @Test
    void theRequesterIsToldOfEachStepOfTheirOrder() {
        place.inside(() -> {
            happen(OrderStep.ACCEPTED, OrderState.ACCEPTED, "");
            happen(OrderStep.ASKED_BACK, OrderState.ASKED_BACK, "请写明楼层");
            happen(OrderStep.REFUSED, OrderState.REFUSED, "");
            happen(OrderStep.RELEASED, OrderState.PLACED, "");
            assertThat(told(granny)).containsExactly("很抱歉，“上门理发”没有通过。", "“上门理发”还要您补充一下：请写明楼层", "中心接下了您点的“上门理发”，正在审核。");
            assertThat(messages.unread(granny)).isEqualTo(3);
        });
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        place.inside(() -> {
            OrderStepped it = happenings.step(OrderStep.CANCELLED, OrderState.CANCELLED, granny.id(), "不需要了");
            happenings.happen(by(it, granny.id()));
            assertThat(told(granny)).isEmpty();
        });
    }

    @Test
    void theSameHappeningIsToldOnce() {
        place.inside(() -> {
            OrderStepped it = happenings.step(OrderStep.ACCEPTED, OrderState.ACCEPTED, granny.id(), "");
            happenings.happen(it);
            happenings.happen(it);
            assertThat(told(granny)).hasSize(1);
        });
    }

    @Test
    void theReceivingStationHearsOfItsOrdersAndTheCentreOfReturns() {
        place.inside(() -> {
            String star = place.star().path();
            happenings.happen(happenings.step(
                    OrderStep.DISPATCHED,
                    OrderState.DISPATCHED,
                    granny.id(),
                    "",
                    star,
                    place.centreAdmin().id()));
            happenings.happen(
                    happenings.step(OrderStep.RETURNED, OrderState.APPROVED, granny.id(), "我站没有理发师", null, null));
            assertThat(told(place.starAdmin())).containsExactly("新派来一单“上门理发”（XZ-0312），请发布招募；接不了就退回并写明原因。");
            assertThat(told(place.centreAdmin())).containsExactly("“上门理发”（XZ-0312）被退单：我站没有理发师");
            assertThat(told(place.northAdmin())).isEmpty();
        });
    }

    @Test
    void whereNobodyIsPostedThePlaceAboveIsTold() {
        place.inside(() -> {
            happenings.happen(happenings.step(
                    OrderStep.DISPATCHED,
                    OrderState.DISPATCHED,
                    granny.id(),
                    "",
                    place.lake().path(),
                    null));
            assertThat(told(place.northAdmin())).hasSize(1);
        });
    }

    @Test
    void remindersGoToWhoseTurnItIs() {
        place.inside(() -> {
            UUID reviewer = place.centreAdmin().id();
            String star = place.star().path();
            happenings.happen(
                    happenings.step(OrderStep.REMINDED, OrderState.ACCEPTED, granny.id(), "", null, reviewer));
            happenings.happen(
                    happenings.step(OrderStep.REMINDED, OrderState.DISPATCHED, granny.id(), "", star, reviewer));
            happenings.happen(
                    happenings.step(OrderStep.REMINDED, OrderState.ASKED_BACK, granny.id(), "", null, reviewer));
            happenings.happen(happenings.step(
                    OrderStep.LIFTED,
                    OrderState.DISPATCHED,
                    granny.id(),
                    "",
                    place.north().path(),
                    reviewer));
            assertThat(told(place.centreAdmin())).containsExactly("“上门理发”（XZ-0312）快到时限了，请尽快处理。");
            assertThat(told(place.starAdmin())).hasSize(1);
            assertThat(told(granny)).containsExactly("“上门理发”还在等您补充说明。");
            assertThat(told(place.northAdmin())).containsExactly("“上门理发”（XZ-0312）超过时限，已提到您这里，请处理。");
        });
    }

    @Test
    void aVolunteerReadsWhyTheyAreAsked() {
        place.inside(() -> {
            happenings.happen(happenings.offer(granny.id(), Duration.ofDays(5)));
            assertThat(told(granny).getFirst()).startsWith("想请您参加“义务理发”（会理发 · 1.2 公里），");
            assertThat(messages.inbox(granny, null).rows().getFirst().link()).startsWith("/tasks/");
        });
    }

    @Test
    void aVolunteerHearsOfCorrectedHours() {
        place.inside(() -> {
            happenings.happen(new HoursCorrected(
                    Ids.at(World.MORNING), Ids.at(World.MORNING), granny.id(), "义务理发", 90, "提前离开", World.MORNING));
            assertThat(told(granny)).containsExactly("您在“义务理发”的服务时长更正为 90 分钟：提前离开");
        });
    }

    @Test
    void readingMarksReadAndStrangersFindNothing() {
        place.inside(() -> {
            happen(OrderStep.ACCEPTED, OrderState.ACCEPTED, "");
            UUID id = messages.inbox(granny, null).rows().getFirst().id();
            Actor stranger = world.resident(2, "王五");
            assertThatThrownBy(() -> messages.read(stranger, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> messages.read(place.centreAdmin(), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> messages.inbox(Actor.VISITOR, null)).isInstanceOf(SignInNeeded.class);
            assertThat(messages.unread(granny)).isEqualTo(1);
            messages.read(granny, id);
            assertThat(messages.unread(granny)).isZero();
        });
    }

    @Test
    void theInboxPagesByKeysetNewestFirst() {
        place.inside(() -> {
            for (int i = 0; i < 35; i++) {
                place.clock().advance(Duration.ofMinutes(1));
                happenings.start(happenings.step(OrderStep.APPROVED, OrderState.APPROVED, granny.id(), ""));
            }
            happen(OrderStep.CALLED, OrderState.RECRUITING, "");
            Page<Message> first = messages.inbox(granny, null);
            assertThat(first.rows()).hasSize(30).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
            Page<Message> second = messages.inbox(granny, first.next());
            assertThat(second.rows()).hasSize(6).doesNotContainAnyElementsOf(first.rows());
            assertThat(second.next()).isNull();
            messages.readAll(granny);
            assertThat(messages.unread(granny)).isZero();
        });
    }

    private void happen(OrderStep step, OrderState state, String words) throws InterruptedException {
        place.clock().advance(Duration.ofMinutes(1));
        happenings.happen(happenings.step(step, state, granny.id(), words));
    }

    private static OrderStepped by(OrderStepped it, UUID actor) {
        return new OrderStepped(
                it.id(),
                it.order(),
                it.number(),
                it.title(),
                it.requester(),
                it.claimedBy(),
                it.step(),
                it.state(),
                it.words(),
                it.receiverPath(),
                it.receiverTeam(),
                it.liftedPath(),
                actor,
                it.at());
    }

    private List<String> told(Actor who) {
        return messages.inbox(who, null).rows().stream()
                .map(message -> org.mantianxing.kernel.Words.fill(
                        message.words(), List.of(message.arguments(Object::toString))))
                .toList();
    }
}
