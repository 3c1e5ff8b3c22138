package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.orders.Correction;
import org.mantianxing.orders.Followed;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The roads of residents into the one queue: phone, desk, family, counter, call-back. */
@JourneyTest
class OrderRoadsTest {
    private static final String CALLER = World.phone(77_001);

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Accounts accounts;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void aResidentOrdersOnThePhoneInOwnWords() {
        place.inside(() -> {
            Actor resident = ordering.resident("王阿婆");
            UUID id = orders.place(resident, ordering.home(place));
            OrderDetail seen = orders.get(resident, id);
            Order order = seen.order();
            assertThat(order.road()).isEqualTo(Road.PHONE);
            assertThat(order.state()).isEqualTo(OrderState.PLACED);
            assertThat(order.number()).matches("260309-\\d{5}");
            assertThat(order.tracking()).matches("[2-9A-HJ-NP-Z]{10}");
            assertThat(order.title()).isEqualTo("厨房水龙头漏水，想请人来修一修");
            assertThat(order.requesterMasked()).isEqualTo("王**");
            assertThat(order.contactMasked()).startsWith("100****");
            assertThat(order.placeMasked()).isEqualTo("天星社区 天星小区*幢*室");
            assertThat(order.start()).isEqualTo(Ordering.SATURDAY);
            assertThat(seen.seats()).containsExactly(new ItemSeat("", 1));
            assertThat(seen.lines()).singleElement().satisfies(line -> {
                assertThat(line.step()).isEqualTo(OrderStep.PLACED);
                assertThat(line.fromState()).isNull();
                assertThat(line.actorName()).isEqualTo("王**");
            });
            assertThat(orders.mine(resident, "").rows()).containsExactly(order);
        });
    }

    @Test
    void theTelephoneDeskFindsTheCallersEarlierOrdersAndPlacesForThem() {
        place.inside(() -> {
            assertThat(orders.ofCaller(place.starAdmin(), CALLER)).isEmpty();
            NewOrder.Whom caller = new NewOrder.Whom("１００ 0007-7001", "沈大爷", "self", true, "", "");
            UUID id = orders.place(place.starAdmin(), ordering.home(place, Road.DESK, caller));
            Order order = orders.get(place.starAdmin(), id).order();
            assertThat(order.road()).isEqualTo(Road.DESK);
            assertThat(order.requesterMasked()).isEqualTo("沈**");
            assertThat(order.placedBy()).isEqualTo(place.starAdmin().id());
            assertThat(orders.ofCaller(place.northAdmin(), CALLER)).containsExactly(order);
            Actor later = accounts.actor(accounts.enrol(Actor.CLOCK, CALLER, "").id());
            assertThat(orders.mine(later, "").rows()).containsExactly(order);
            assertThatThrownBy(() -> orders.ofCaller(later, CALLER)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void theFamilyOrdersForGrandmotherWhoHasAgreed() {
        place.inside(() -> {
            Actor grandson = ordering.resident("小陈");
            assertThatThrownBy(() -> orders.place(
                            grandson,
                            ordering.home(place, Road.PHONE, new NewOrder.Whom("", "", "grandparent", false, "", ""))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactly("consent", "name"));
            UUID id = orders.place(
                    grandson,
                    ordering.home(
                            place,
                            Road.PHONE,
                            new NewOrder.Whom("", "", "grandparent", true, "陈奶奶", "0573-8888 1234")));
            Order order = orders.get(grandson, id).order();
            assertThat(order.road()).isEqualTo(Road.FAMILY);
            assertThat(order.relation()).isEqualTo("grandparent");
            assertThat(order.consent()).isTrue();
            assertThat(order.forMasked()).isEqualTo("陈**");
            assertThat(order.contactMasked()).isEqualTo("057****1234");
            assertThat(orders.reveal(grandson, id, "").served()).isEqualTo("陈奶奶");
        });
    }

    @Test
    void theStationCounterHandsOutASlipThatIsFollowedWithoutSigningIn() {
        place.inside(() -> {
            NewOrder.Whom neighbour = new NewOrder.Whom(CALLER, "沈大爷", "self", true, "", "");
            UUID id = orders.place(place.starAdmin(), ordering.home(place, Road.COUNTER, neighbour));
            String code = orders.get(place.starAdmin(), id).order().tracking();
            orders.accept(place.centreAdmin(), id);
            Followed seen = orders.follow(Actor.VISITOR, " " + code.toLowerCase(Locale.ROOT) + " ");
            assertThat(seen.state()).isEqualTo(OrderState.ACCEPTED);
            assertThat(seen.title()).as("own words may say too much").isEmpty();
            assertThat(seen.lines()).extracting("step").containsExactly(OrderStep.PLACED, OrderStep.ACCEPTED);
            assertThat(seen.lines()).allSatisfy(line -> {
                assertThat(line.actor()).isNull();
                assertThat(line.actorName()).isEmpty();
                assertThat(line.words()).isEmpty();
            });
            assertThatThrownBy(() -> orders.follow(Actor.VISITOR, "2222222222")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> orders.follow(Actor.VISITOR, "")).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void anElderAsksToBeCalledBackAndTheCentreWritesTheOrderDown() {
        place.inside(() -> {
            Actor elder = ordering.resident("李奶奶");
            UUID id = orders.place(elder, callback());
            Order order = orders.get(elder, id).order();
            assertThat(order.title()).isEqualTo("请求回电");
            assertThat(order.start()).isNull();
            assertThat(order.placeMasked()).isEqualTo("区实践中心");
            orders.accept(place.centreAdmin(), id);
            assertThat(orders.reveal(place.centreAdmin(), id, "回电").phone()).startsWith("100");
            assertThatThrownBy(() -> orders.approve(place.centreAdmin(), id, ""))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactly("category", "time"));
            orders.correct(
                    place.centreAdmin(),
                    id,
                    new Correction(
                            "陪李奶奶去医院",
                            "elder",
                            "周六下午陪去医院配药",
                            List.of(new ItemSeat("escort", 1)),
                            120,
                            List.of(),
                            Ordering.SLOT,
                            new NewOrder.Where(PlaceKind.HOME, place.star().id(), "麟湖路1号", null, null)));
            orders.approve(place.centreAdmin(), id, "");
            Order right = orders.get(elder, id).order();
            assertThat(right.state()).isEqualTo(OrderState.APPROVED);
            assertThat(right.road()).isEqualTo(Road.CALLBACK);
            assertThat(right.placeMasked()).isEqualTo("天星社区 麟湖路*号");
            assertThat(orders.list(place.starAdmin(), anything()).rows())
                    .as("the station of the place sees it now")
                    .containsExactly(right);
        });
    }

    @Test
    void whatIsSentTwiceIsOneOrderAndNobodyElsesFormIsTaken() {
        place.inside(() -> {
            Actor resident = ordering.resident("王阿婆");
            NewOrder form = ordering.home(place);
            UUID id = orders.place(resident, form);
            assertThat(orders.place(resident, form)).isEqualTo(id);
            place.clock().moveTo(Ordering.SATURDAY.plusSeconds(1));
            assertThat(orders.place(resident, form))
                    .as("also when its time has passed")
                    .isEqualTo(id);
            assertThat(orders.mine(resident, "").rows()).hasSize(1);
            assertThatThrownBy(() -> orders.place(ordering.resident("别人"), form))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void visitorsSignInFirstAndPartnersWait() {
        place.inside(() -> {
            assertThatThrownBy(() -> orders.place(Actor.VISITOR, ordering.home(place)))
                    .isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() ->
                            orders.place(place.centreAdmin(), ordering.home(place, Road.PARTNER, NewOrder.Whom.SELF)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> orders.place(
                            ordering.resident("路人"),
                            ordering.home(place, Road.DESK, new NewOrder.Whom(CALLER, "沈大爷", "self", true, "", ""))))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> orders.place(
                            place.auditor(),
                            atTheStation(null, Road.UPWARD, place.star().id())))
                    .isInstanceOf(Refused.class);
        });
    }

    private static OrderQuery anything() {
        return new OrderQuery(null, null, null, null, null, "", "", false, null, 20);
    }

    private static NewOrder callback() {
        return new NewOrder(
                UUID.randomUUID(),
                Road.CALLBACK,
                new NewOrder.What(null, "", "", "", 0, 0, List.of()),
                NewOrder.Whom.SELF,
                new NewOrder.Where(PlaceKind.SITE, null, "", null, null),
                List.of(),
                List.of());
    }

    private static NewOrder atTheStation(@Nullable UUID item, Road road, UUID site) {
        return new NewOrder(
                UUID.randomUUID(),
                road,
                new NewOrder.What(item, item == null ? "event" : "", "重阳节想请区里派人来磨剪刀", "", 0, 0, List.of()),
                NewOrder.Whom.SELF,
                new NewOrder.Where(PlaceKind.SITE, site, "", null, null),
                List.of(new TimeSlot(
                        Ordering.SATURDAY.plusSeconds(14 * 86400), Ordering.SATURDAY.plusSeconds(14 * 86400 + 7200))),
                List.of());
    }
}
