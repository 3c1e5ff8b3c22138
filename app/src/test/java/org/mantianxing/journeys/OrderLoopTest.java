package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Heard;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.CallForms;
import org.mantianxing.orders.Crew;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Rating;
import org.mantianxing.orders.Receiver;
import org.mantianxing.orders.Road;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The loop from the call to the stars, for residents and for the grassroots. */
@JourneyTest
class OrderLoopTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Crew crew;

    @Autowired
    Folk folk;

    @Autowired
    Orders orders;

    @Autowired
    Activities activities;

    @Autowired
    Records records;

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

    @Test
    void aResidentsOrderFromThePhoneToTheStars() {
        place.inside(() -> {
            Made made = ordering.rated(place);
            assertThat(ordering.steps(made))
                    .containsExactly(
                            OrderStep.PLACED,
                            OrderStep.ACCEPTED,
                            OrderStep.APPROVED,
                            OrderStep.DISPATCHED,
                            OrderStep.CALLED,
                            OrderStep.STAFFED,
                            OrderStep.BEGAN,
                            OrderStep.COMPLETED,
                            OrderStep.RATED);
            OrderDetail seen = orders.get(made.requester(), made.id());
            assertThat(seen.order().stars()).isEqualTo(5);
            assertThat(seen.lines()).extracting("actorName").contains("王**", centre.name(), star.name(), "天星社区");
            Actor volunteer = made.volunteers().getFirst();
            assertThat(records.minutes(volunteer, volunteer.id())).isEqualTo(60);
            assertThatThrownBy(() -> orders.rate(made.requester(), made.id(), new Rating(1, "", List.of())))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void theGrassrootsOrderUpwardAndATeamServes() {
        place.inside(() -> {
            UUID id = orders.place(star, upward());
            orders.accept(centre, id);
            orders.approve(centre, id, "");
            Crew.Led team = crew.team(place.north(), "北镇宣讲队");
            orders.dispatch(centre, id, Receiver.team(team.team().id()), "");
            UUID activity = orders.call(team.leader(), id, orders.prepareCall(team.leader(), id));
            assertThat(activities.get(star, activity).team())
                    .isEqualTo(team.team().id());
            assertThat(activities.get(star, activity).leader())
                    .isEqualTo(team.leader().id());
            Actor speaker = folk.volunteer(place, "宣讲员", 0);
            activities.signUp(speaker, activity);
            place.clock().moveTo(Ordering.SATURDAY);
            activities.callRoll(team.leader(), activity, List.of(Attended.came(speaker.id())));
            place.clock().advance(Duration.ofHours(1));
            activities.finish(team.leader(), activity);
            assertThatThrownBy(() -> orders.confirm(place.plumAdmin(), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> orders.confirm(centre, id))
                    .as("who reviews does not confirm for the site that ordered")
                    .isInstanceOf(NotFound.class);
            orders.confirm(star, id);
            orders.rate(star, id, new Rating(4, "大家爱听", List.of()));
            assertThat(orders.get(star, id).order().state()).isEqualTo(OrderState.RATED);
        });
    }

    @Test
    void aCallSaysWhatACallMustSayAndHidesTheDoor() {
        place.inside(() -> {
            Made made = ordering.dispatched(place);
            NewCall call = orders.prepareCall(star, made.id());
            assertThat(call.title()).isEqualTo("厨房水龙头漏水，想请人来修一修");
            assertThat(call.start()).isEqualTo(Ordering.SATURDAY);
            assertThat(call.end()).isEqualTo(Ordering.SATURDAY.plus(Duration.ofHours(1)));
            assertThat(call.place()).isEqualTo("天星社区");
            assertThat(call.seats()).containsExactly(new SeatNeed("", 1));
            assertThat(call.risks()).containsExactly("stairs");
            assertThat(call.measures()).contains("两人以上同行");
            assertThat(call.leader()).isEqualTo(star.id());
            assertThat(call.replyBy()).isBetween(place.clock().instant(), call.start());
            UUID id = orders.call(star, made.id(), call);
            Activity seen = activities.get(Actor.VISITOR, id);
            assertThat(seen.place()).doesNotContain("8").doesNotContain("天星小区");
            assertThat(seen.lon())
                    .as("the station's position, not the home's")
                    .isEqualTo(place.star().lon());
            Actor volunteer = folk.volunteer(place, "李师傅", 0);
            assertThatThrownBy(() -> activities.contact(volunteer, id)).isInstanceOf(NotFound.class);
            activities.signUp(volunteer, id);
            assertThat(activities.contact(volunteer, id).place()).isEqualTo("天星小区8幢302室");
            assertThat(activities.contact(volunteer, id).name()).isEqualTo("王阿婆");
        });
    }

    @Test
    void aCallCannotBeUsedToReadAStrangersData() {
        place.inside(() -> {
            Made made = ordering.dispatched(place);
            Order strangers = ordering.now(ordering.placed(place));
            NewCall own = orders.prepareCall(star, made.id());
            NewCall forged = CallForms.forged(own, strangers, place.plum().id());
            UUID id = orders.call(star, made.id(), forged);
            Activity seen = activities.get(star, id);
            assertThat(seen.origin()).isEqualTo(made.id());
            assertThat(seen.site()).isEqualTo(place.star().id());
            assertThat(seen.contactPlace()).isEqualTo(own.contactPlace()).isNotEqualTo(strangers.address());
            assertThat(seen.contactPhone()).isEqualTo(own.contactPhone());
        });
    }

    @Test
    void aCallKeepsToTheTimesThatWereAgreed() {
        place.inside(() -> {
            Made made = ordering.dispatched(place);
            NewCall call = orders.prepareCall(star, made.id());
            assertThatThrownBy(() -> orders.call(star, made.id(), CallForms.moved(call, Duration.ofHours(3))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.problems().getFirst().field()).isEqualTo("start"));
            orders.call(star, made.id(), CallForms.moved(call, Duration.ofMinutes(30)));
            assertThat(ordering.now(made).start()).isEqualTo(Ordering.SATURDAY.plus(Duration.ofMinutes(30)));
            assertThatThrownBy(() -> orders.call(star, made.id(), call)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void whenAVolunteerWithdrawsTheOrderLooksAgainAndStandbyFillsTheSeat() {
        place.inside(() -> {
            Made made = ordering.staffed(place);
            Actor first = made.volunteers().getFirst();
            activities.withdraw(first, made.activity());
            assertThat(ordering.now(made).state()).isEqualTo(OrderState.RECRUITING);
            Actor second = folk.volunteer(place, "周师傅", 0);
            Actor third = folk.volunteer(place, "吴师傅", 0);
            activities.signUp(second, made.activity());
            activities.standBy(third, made.activity());
            activities.withdraw(second, made.activity());
            assertThat(ordering.now(made).state()).as("standby moved up").isEqualTo(OrderState.STAFFED);
            assertThat(heard.of(made.activity(), ActivityEvent.SeatTaken.class)
                            .getLast()
                            .promoted())
                    .isTrue();
            assertThat(orders.get(made.requester(), made.id()).lines().getLast().step())
                    .as("the requester reads that somebody else comes")
                    .isEqualTo(OrderStep.REPLACED);
        });
    }

    @Test
    void aSiteThatCallsOffTheCallLooksForAnotherWay() {
        place.inside(() -> {
            Made made = ordering.staffed(place);
            activities.cancel(star, made.activity(), "李师傅扭了脚");
            Order now = ordering.now(made);
            assertThat(now.state()).isEqualTo(OrderState.DISPATCHED);
            assertThat(now.activity()).isNull();
            assertThat(orders.get(made.requester(), made.id()).lines().getLast().words())
                    .isEqualTo("李师傅扭了脚");
            Made again = ordering.staffed(ordering.called(made, star));
            assertThat(ordering.now(again).state()).isEqualTo(OrderState.STAFFED);
            assertThat(again.activity()).isNotEqualTo(made.activity());
        });
    }

    private NewOrder upward() {
        return new NewOrder(
                UUID.randomUUID(),
                Road.UPWARD,
                new NewOrder.What(null, "policy", "想请区里来讲讲医保新政策", "", 60, 1, List.of()),
                NewOrder.Whom.SELF,
                new NewOrder.Where(PlaceKind.SITE, place.star().id(), "", null, null),
                List.of(Ordering.SLOT),
                List.of());
    }
}
