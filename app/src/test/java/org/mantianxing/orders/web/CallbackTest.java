package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Road;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 打电话帮我点: one tap, one call. */
@JourneyTest
class CallbackTest {
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
    void oneTapPutsACallBackIntoTheQueue() {
        Visitor visitor = Phone.of(port, place, sessions, granny).visitor();
        assertThat(visitor.get("/callback").text()).contains("请给我回电话").contains("100****0001");
        Visitor.Answer asked = visitor.post("/callback");
        assertThat(visitor.follow(asked).text())
                .contains("已经记下了")
                .contains("100****0001")
                .contains("3月10日");
        assertThat(mine())
                .singleElement()
                .satisfies(order -> assertThat(order.road()).isEqualTo(Road.CALLBACK));
        place.clock().advance(Duration.ofMinutes(50));
        visitor.post("/callback");
        assertThat(visitor.get("/callback").text()).contains("不用再按一次");
        assertThat(mine()).hasSize(1);
        place.clock().advance(Duration.ofMinutes(20));
        visitor.post("/callback");
        assertThat(mine()).hasSize(2);
    }

    @Test
    void manyTapsOnOnePageAreOne() throws InterruptedException {
        String once = java.util.UUID.randomUUID().toString();
        List<Visitor> taps = IntStream.range(0, 5)
                .mapToObj(n -> Phone.of(port, place, sessions, granny).visitor())
                .toList();
        taps.forEach(visitor -> visitor.get("/callback"));
        List<Thread> all = taps.stream()
                .map(visitor -> Thread.ofVirtual().start(() -> visitor.post("/callback", "once", once)))
                .toList();
        for (Thread tap : all) {
            tap.join();
        }
        assertThat(mine()).hasSize(1);
    }

    @Test
    void aVisitorSignsInFirst() {
        Visitor visitor = new Visitor(port, place.district().slug());
        assertThat(visitor.get("/callback").text()).contains("登录，请给我回电话");
        assertThat(visitor.post("/callback").location()).contains("/sign-in?back=%2Fcallback");
    }

    private List<Order> mine() {
        return place.ask(() -> orders.mine(granny, "").rows());
    }
}
