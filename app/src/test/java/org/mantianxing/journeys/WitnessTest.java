package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Rating;
import org.mantianxing.orders.Receiver;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.Records;
import org.mantianxing.records.Witnesses;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** Whoever was served says that it was done, and it stands beside the hours of those who served. */
@JourneyTest
class WitnessTest {
    private static final String WORD = "点单的人说做到了";

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Records records;

    @Autowired
    Witnesses witnesses;

    @Autowired
    SignedIn phones;

    @Autowired
    Quiet quiet;

    Place place;
    Made made;
    Actor helper;

    @BeforeEach
    void aServiceThatIsOver() {
        place = world.fresh();
        made = place.ask(() -> ordering.completed(place));
        helper = made.volunteers().getFirst();
        quiet.wait(place);
    }

    private HoursLine line() {
        return place.ask(() -> records.lines(helper, helper.id()).getFirst());
    }

    @Test
    void itStandsOnThePhoneAndOnTheDeskAndMovesNothing() {
        HoursLine before = line();
        String sheet = "/console/hours/sheets/" + made.activity();
        assertThat(phones.as(place, helper).get("/me/record").text()).doesNotContain(WORD);
        assertThat(phones.as(place, place.northAdmin()).get(sheet).text()).doesNotContain(WORD);
        place.inside(() -> orders.confirm(made.requester(), made.id()));
        assertThat(phones.as(place, helper).get("/me/record").text()).contains(WORD);
        assertThat(phones.as(place, helper).get("/me/record/" + before.id()).text())
                .contains(WORD);
        assertThat(phones.as(place, place.northAdmin()).get(sheet).text()).contains(WORD, "每个人的时间还是请您核对");
        assertThat(line()).as("the ledger says what it said").isEqualTo(before);
        String card = "/console/volunteers/" + helper.id();
        assertThat(phones.as(place, place.northAdmin()).get(card).text()).doesNotContain("点单的人评了");
        place.inside(() -> {
            orders.rate(made.requester(), made.id(), new Rating(5, "修得又快又好", List.of()));
            assertThat(witnesses.confirmed(helper, new Ledger(records.lines(helper, helper.id())).entries()))
                    .as("said twice, it stands once")
                    .containsExactly(made.id());
        });
        assertThat(phones.as(place, place.northAdmin()).get(card).text()).contains("点单的人评了 5 星");
    }

    @Test
    void aComplaintIsNoSuchWord() {
        place.inside(() -> orders.complain(made.requester(), made.id(), "quality", "又漏了"));
        assertThat(phones.as(place, helper).get("/me/record").text()).doesNotContain(WORD);
    }

    @Test
    void theClockIsNoWitness() {
        place.after(Duration.ofDays(15));
        assertThat(place.ask(() -> ordering.now(made)).state()).isEqualTo(OrderState.CONFIRMED);
        place.inside(() -> assertThat(
                        witnesses.confirmed(helper, new Ledger(records.lines(helper, helper.id())).entries()))
                .isEmpty());
    }

    @Test
    void thePlaceThatOrderedForItselfIsNoWitness() {
        Actor plum = place.plumAdmin();
        Made own = place.ask(() -> {
            UUID id = orders.place(plum, ofThePlace());
            orders.accept(place.centreAdmin(), id);
            orders.approve(place.centreAdmin(), id, "");
            orders.dispatch(place.centreAdmin(), id, Receiver.site(place.star().id()), "");
            Made made = new Made(place, plum, id, Optional.empty(), List.of());
            return ordering.completed(ordering.underWay(ordering.staffed(ordering.called(made, place.starAdmin()))));
        });
        quiet.wait(place);
        place.inside(() -> {
            orders.confirm(plum, own.id());
            Actor other = own.volunteers().getFirst();
            assertThat(records.lines(other, other.id())).isNotEmpty();
            assertThat(witnesses.confirmed(other, new Ledger(records.lines(other, other.id())).entries()))
                    .isEmpty();
        });
    }

    private NewOrder ofThePlace() {
        Instant start = Ordering.SATURDAY.plus(Duration.ofDays(14));
        return new NewOrder(
                UUID.randomUUID(),
                Road.UPWARD,
                new NewOrder.What(null, "handy", "重阳节想请区里派人来磨剪刀", "", 60, 1, List.of()),
                NewOrder.Whom.SELF,
                new NewOrder.Where(PlaceKind.SITE, place.plum().id(), "", null, null),
                List.of(new TimeSlot(start, start.plus(Duration.ofHours(2)))),
                List.of());
    }

    @Test
    void nobodyIsAWitnessPastTheOrder() {
        place.inside(() -> assertThatThrownBy(() -> witnesses.confirm(helper, made.id()))
                .isInstanceOf(IllegalTransactionStateException.class));
    }
}
