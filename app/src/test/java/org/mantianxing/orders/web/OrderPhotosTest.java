package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.Orders;
import org.mantianxing.pictures.Photos;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Photos with an order: who sees them, and what becomes of bad ones. */
@JourneyTest
class OrderPhotosTest {
    @Autowired
    World world;

    @Autowired
    Orders orders;

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
    void photosAreShownWithTheOrderToWhoeverMaySeeIt() {
        UUID id = Phone.id(phone().photo("a.jpg", Photos.jpeg(900, 600))
                .photo("b.png", Photos.png(50, 40))
                .order());
        List<UUID> pictures = detail(id).before();
        assertThat(pictures).hasSize(2);
        String address = "/orders/" + id + "/pictures/" + pictures.getFirst();
        assertThat(phone().visitor().get(address).status()).isEqualTo(200);
        assertThat(phone().visitor().get(address + "/small").status()).isEqualTo(200);
        Actor stranger = place.ask(() -> world.resident(2, "王五"));
        Visitor other = Phone.of(port, place, sessions, stranger).visitor();
        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.get("/orders/pictures/" + pictures.getFirst() + "/small")
                        .status())
                .isEqualTo(404);
        UUID another = Phone.id(phone().order());
        assertThat(phone().visitor()
                        .get("/orders/" + another + "/pictures/" + pictures.getFirst())
                        .status())
                .isEqualTo(404);
        assertThat(new Visitor(port, place.district().slug()).get(address).location())
                .contains("/sign-in");
    }

    @Test
    void whatIsWrongWithOnePhotoLosesNoneOfTheOthers() {
        Visitor.Answer answer = phone().photo("a.jpg", Photos.jpeg(90, 60))
                .photo("zip.jpg", Photos.zip())
                .photo("big.jpg", new byte[11 * 1024 * 1024])
                .order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("不是照片").contains("最多 10 MB");
        assertThat(answer.body()).contains("厨房水龙头漏水");
        String picture = answer.body().replaceAll("(?s).*name=\"picture\" value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(phone().visitor()
                        .get("/orders/pictures/" + picture + "/small")
                        .status())
                .isEqualTo(200);
        UUID id = Phone.id(phone().with("picture", picture).order());
        assertThat(detail(id).before()).containsExactly(UUID.fromString(picture));
    }

    @Test
    void theSeventhPhotoIsLeftOut() {
        Phone phone = phone();
        for (int i = 0; i < 7; i++) {
            phone.photo(i + ".png", Photos.png(20 + i, 20));
        }
        Visitor.Answer answer = phone.order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("照片最多 6 张");
        assertThat(answer.body().split("name=\"picture\"", -1)).hasSize(7);
    }

    @Test
    void anothersPicturesCannotBeTaken() {
        Actor stranger = place.ask(() -> world.resident(2, "王五"));
        UUID theirs = Phone.id(Phone.of(port, place, sessions, stranger)
                .photo("a.png", Photos.png(20, 20))
                .order());
        UUID picture = place.ask(() -> orders.get(stranger, theirs).before().getFirst());
        assertThat(phone().with("picture", picture.toString()).order().status()).isBetween(400, 499);
        assertThat(phone().with("picture", UUID.randomUUID().toString()).order().status())
                .isBetween(400, 499);
        assertThat(mine()).isEmpty();
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
}
