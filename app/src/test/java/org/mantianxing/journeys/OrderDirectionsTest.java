package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grassroots order from the district, and choose from its menu: the other directions of the one pipeline. */
@JourneyTest
class OrderDirectionsTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient db;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void aStationOrdersUpwardForItsVillage() {
        place.inside(() -> {
            UUID id = orders.place(
                    place.starAdmin(),
                    atTheStation(null, Road.UPWARD, place.star().id()));
            Order order = orders.get(place.starAdmin(), id).order();
            assertThat(order.requester()).isNull();
            assertThat(order.requesterMasked()).isEqualTo("天星社区");
            assertThat(order.placedBy()).isEqualTo(place.starAdmin().id());
            assertThatThrownBy(() -> orders.place(
                            place.starAdmin(),
                            atTheStation(null, Road.UPWARD, place.plum().id())))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> orders.place(
                            ordering.resident("路人"),
                            atTheStation(null, Road.UPWARD, place.star().id())))
                    .isInstanceOf(Refused.class);
        });
    }

    @Test
    void aStationChoosesFromTheMenuWhatIsToBeHadThere() {
        place.inside(() -> {
            Item item = item("sharpen");
            UUID id = orders.place(
                    place.starAdmin(),
                    atTheStation(item.id(), Road.MENU_PICK, place.star().id()));
            OrderDetail seen = orders.get(place.starAdmin(), id);
            assertThat(seen.order().road()).isEqualTo(Road.MENU_PICK);
            assertThat(seen.order().title()).isEqualTo(item.name());
            assertThat(seen.order().category()).isEqualTo(item.category());
            assertThat(seen.order().minutes()).isEqualTo(item.minutes());
            assertThat(seen.order().headcount()).isEqualTo(item.headcount());
            assertThat(seen.seats()).isEqualTo(item.seats());
            assertThatThrownBy(() -> orders.place(
                            place.starAdmin(),
                            atTheStation(null, Road.MENU_PICK, place.star().id())))
                    .isInstanceOf(Invalid.class);
            // until a supplier can say where a service is to be had
            db.sql("update item set areas = array[:south] where id = :id")
                    .param("south", place.south().path())
                    .param("id", item.id())
                    .update();
            assertThatThrownBy(() -> orders.place(
                            place.starAdmin(),
                            atTheStation(item.id(), Road.MENU_PICK, place.star().id())))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactly("item"));
            assertThat(orders.place(
                            place.plumAdmin(),
                            atTheStation(item.id(), Road.MENU_PICK, place.plum().id())))
                    .isNotNull();
        });
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

    private Item item(String code) {
        catalogue.seedMenu(place.centreAdmin());
        UUID id = db.sql("select id from item where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
        return catalogue.get(place.centreAdmin(), id);
    }
}
