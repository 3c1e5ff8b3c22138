package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident orders over HTTP. */
@JourneyTest
class OrderingTest {
    @Autowired
    World world;

    @Autowired
    Orders orders;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    Place place;
    Actor granny;

    @BeforeEach
    void aResident() {
        place = world.fresh();
        granny = place.ask(() -> world.resident(1, "李阿婆"));
    }

    @Test
    void anOrderInOnesOwnWords() {
        UUID id = Phone.id(
                phone().and("risk", "dog").and("time", Phone.SATURDAY + "/eve").order());
        OrderDetail detail = detail(id);
        assertThat(detail.order().road()).isEqualTo(Road.PHONE);
        assertThat(detail.order().words()).isEqualTo("厨房水龙头漏水，想请人来修一修");
        assertThat(detail.order().placeKind()).isEqualTo(PlaceKind.HOME);
        assertThat(detail.order().risks()).containsExactly("dog");
        assertThat(detail.times())
                .hasSize(2)
                .isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
        String page = phone().visitor().get("/orders/" + id + "?placed").text();
        assertThat(page).contains("已点单").contains("中心会在").contains("家里有狗").doesNotContain("302室");
    }

    @Test
    void aServiceOfTheMenuForSomebodyElse() {
        Item haircut = item("上门给老人理发");
        Phone phone = phone().with("item", haircut.id().toString())
                .without("words")
                .with("for", "other")
                .with("relation", "parent")
                .with("name", "王奶奶")
                .with("phone", "１００１２３４５６７８")
                .with("consent", "yes");
        Order order = detail(Phone.id(phone.order())).order();
        assertThat(order.road()).isEqualTo(Road.FAMILY);
        assertThat(order.item()).isEqualTo(haircut.id());
        assertThat(order.forMasked()).isEqualTo("王**");
        assertThat(order.contactMasked()).isEqualTo("100****5678");
        assertThat(order.headcount()).isEqualTo(haircut.headcount());
    }

    @Test
    void theSecondOrderKnowsThePlace() {
        UUID first = Phone.id(phone().order());
        String page = phone().visitor().get("/orders/new").body();
        assertThat(page).contains("和上次一样").contains("value=\"" + first + "\"");
        UUID second = Phone.id(phone().with("place", "last")
                .with("last", first.toString())
                .without("address")
                .without("home")
                .order());
        assertThat(detail(second).order().placeMasked())
                .isEqualTo(detail(first).order().placeMasked());
        String revealed = place.ask(() -> orders.reveal(granny, second, "").address());
        assertThat(revealed).isEqualTo("天星小区8幢302室");
    }

    @Test
    void aStrangersPlaceCannotBeTaken() {
        UUID mine = Phone.id(phone().order());
        Actor stranger = place.ask(() -> world.resident(2, "王五"));
        Visitor.Answer answer = Phone.of(port, place, sessions, stranger)
                .with("place", "last")
                .with("last", mine.toString())
                .order();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("天星小区");
    }

    @Test
    void anExactTimeComesFirst() {
        Phone phone = phone().with("day", "２０２６-03-15").with("from", "９:30").with("to", "11:00");
        OrderDetail detail = detail(Phone.id(phone.order()));
        assertThat(detail.times()).hasSize(2);
        assertThat(detail.times().getFirst().start())
                .isAfter(detail.times().getLast().start());
    }

    @Test
    void theSameFormSentTwiceAndAtOncePlacesOneOrder() throws InterruptedException {
        Phone phone = phone();
        UUID first = Phone.id(phone.order());
        assertThat(Phone.id(phone.order())).isEqualTo(first);
        String once = UUID.randomUUID().toString();
        Set<UUID> placed = ConcurrentHashMap.newKeySet();
        List<Phone> phones =
                IntStream.range(0, 6).mapToObj(n -> phone().with("once", once)).toList();
        phones.forEach(each -> each.visitor().get("/orders/new"));
        List<Thread> taps = phones.stream()
                .map(each -> Thread.ofVirtual().start(() -> placed.add(Phone.id(each.order()))))
                .toList();
        for (Thread tap : taps) {
            tap.join();
        }
        assertThat(placed).hasSize(1).doesNotContain(first);
        assertThat(mine()).hasSize(2);
    }

    @Test
    void anothersFormCannotBeUsed() {
        Phone phone = phone();
        phone.order();
        Actor stranger = place.ask(() -> world.resident(2, "王五"));
        String once = UUID.randomUUID().toString();
        phone().with("once", once).order();
        Visitor.Answer answer =
                Phone.of(port, place, sessions, stranger).with("once", once).order();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("这张点单表已经用过了");
        assertThat(answer.body()).contains("厨房水龙头漏水").doesNotContain(once);
    }

    private Phone phone() {
        return Phone.of(port, place, sessions, granny);
    }

    private OrderDetail detail(UUID id) {
        return place.ask(() -> orders.get(granny, id));
    }

    private List<Order> mine() {
        return place.ask(() -> orders.mine(granny, "").rows());
    }

    private Item item(String name) {
        return place.ask(() -> {
            catalogue.seedMenu(place.centreAdmin());
            return catalogue.get(
                    granny,
                    catalogue
                            .search(granny, new MenuQuery(name, "", "", ""))
                            .rows()
                            .getFirst()
                            .id());
        });
    }
}
