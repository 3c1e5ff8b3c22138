package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.Orders;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An order over HTTP with something wrong in it: said in words, and nothing lost. */
@JourneyTest
class SpoiltOrderTest {
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

    static Stream<Arguments> spoilt() {
        String long_ = "长".repeat(10_000);
        return Stream.of(
                Arguments.of("nothing wanted", "words", "", "请写一写想请志愿者帮什么忙"),
                Arguments.of("only spaces", "words", " \u3000\n ", "请写一写想请志愿者帮什么忙"),
                Arguments.of("10,000 characters", "words", long_, "最多写 500 个字"),
                Arguments.of("a long note", "note", long_, "最多写 300 个字"),
                Arguments.of("a long address", "address", long_, "地址最多 120 个字"),
                Arguments.of("no address", "address", "", "上门服务请写明地址"),
                Arguments.of("no time", "time", "", "请至少选一个方便的时间"),
                Arguments.of("a time that is none", "time", "2026-02-30/am", "请选一个方便的时间"),
                Arguments.of("a half that is none", "time", "2026-03-14/noon", "请选一个方便的时间"),
                Arguments.of("the past", "time", "2026-03-08/am", "已经过去"),
                Arguments.of("the far future", "time", "+999999999-12-31/am", "180 天"),
                Arguments.of("a site that is none", "home", "1", "请选择所在的村、社区或场所"),
                Arguments.of("a forged site", "home", UUID.randomUUID().toString(), "请选择所在的村、社区或场所"),
                Arguments.of("a forged item", "item", UUID.randomUUID().toString(), "已经不在菜单上"),
                Arguments.of("letters for people", "headcount", "很多", "请用数字填写"),
                Arguments.of("too many people", "headcount", "9999", "1 到 200"),
                Arguments.of("a forged risk", "risk", "dragon", "请从列表里选风险"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void whatIsWrongIsSaidAndTheRestStays(String name, String field, String value, String words) {
        Visitor.Answer answer = phone().with("note", "楼下好停车").with(field, value).order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(words);
        if (!field.equals("note")) {
            assertThat(answer.body()).contains("楼下好停车");
        }
        assertThat(mine()).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Visitor.Answer answer = phone().with("words", "")
                .without("time")
                .with("home", "")
                .with("for", "other")
                .with("phone", "12")
                .order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("请写一写想请志愿者帮什么忙")
                .contains("请至少选一个方便的时间")
                .contains("请选择所在的村、社区或场所")
                .contains("请选择是给谁点的")
                .contains("请填写受助人的称呼")
                .contains("请先问过本人愿不愿意")
                .contains("电话没有填对");
    }

    @Test
    void theEndComesAfterTheBeginning() {
        Visitor.Answer answer = phone().with("day", "2026-03-15")
                .with("from", "11:00")
                .with("to", "9:00")
                .order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("结束时间要在开始时间之后");
        assertThat(answer.body()).contains("value=\"2026-03-15\"").contains("value=\"11:00\"");
    }

    @Test
    void fourTimesAreOneTooMany() {
        Phone phone = phone();
        for (String half : List.of("14/pm", "14/eve", "15/am")) {
            phone.and("time", "2026-03-" + half);
        }
        assertThat(phone.order().text()).contains("最多选 3 个时间");
    }

    @Test
    void aPlaceOutsideTheDistrictIsTurnedAway() {
        Visitor.Answer answer = phone().with("home", "")
                .with("lon", "116.39")
                .with("lat", "39.91")
                .order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("这个位置不在本区县");
        Order located = detail(Phone.id(phone().with("home", "")
                        .with("lon", "120.748")
                        .with("lat", "30.828")
                        .order()))
                .order();
        assertThat(located.site()).isEqualTo(place.star().id());
    }

    @Test
    void emojiAndRareCharactersAreNoMistake() {
        String words = "请帮我🐶遛狗👨‍👩‍👧，我叫𠮷<b>阿</b>\"婆\" & 'co'";
        UUID id = Phone.id(phone().with("words", words).order());
        assertThat(detail(id).order().words()).isEqualTo(words);
        assertThat(phone().visitor().get("/orders/" + id).body())
                .contains("𠮷&lt;b&gt;阿&lt;/b&gt;")
                .doesNotContain("<b>阿</b>");
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
