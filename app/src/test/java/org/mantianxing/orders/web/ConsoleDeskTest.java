package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff take orders down at the telephone and at the counter. */
@JourneyTest
class ConsoleDeskTest {
    private static final String TOO_LONG = "很".repeat(10_000);

    @Autowired
    World world;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Orders orders;

    @Autowired
    SignedIn signedIn;

    Place place;
    Visitor desk;
    Item haircut;

    @BeforeEach
    void aDeskWithAMenu() {
        place = world.fresh();
        haircut = place.ask(() -> {
            catalogue.seedMenu(place.centreAdmin());
            UUID id = catalogue
                    .search(Actor.VISITOR, new MenuQuery("上门给老人理发", "", "", ""))
                    .rows()
                    .getFirst()
                    .id();
            return catalogue.get(Actor.VISITOR, id);
        });
        desk = signedIn.as(place, place.starAdmin());
    }

    @Test
    void aCallIsTakenDownAndItsSlipLeadsToTheTrackingPage() {
        String body = desk.get("/console/desk").body();
        assertThat(body).contains("value=\"" + place.star().id() + "\" selected");
        Map<String, String> form = caller("１００ 0000 0003", "陈阿姨");
        Visitor.Answer placed = desk.post("/console/desk", Fields.of(form, "do", "place"));
        Visitor.Answer page = desk.follow(placed);
        assertThat(page.text())
                .contains("点好了，单号")
                .contains("电话代点")
                .contains("陈**")
                .contains("凭条");
        assertThat(page.text()).doesNotContain("陈阿姨").doesNotContain("10000000003");
        Order order = only();
        assertThat(order.road()).isEqualTo(Road.DESK);
        assertThat(desk.post("/console/desk", Fields.of(form, "do", "place")).location())
                .isEqualTo(placed.location());
        Visitor.Answer slip = desk.get("/console/orders/" + order.id() + "/slip");
        assertThat(slip.text()).contains("点单凭条").contains(order.number());
        assertThat(slip.body())
                .contains("http://127.0.0.1:" + signedIn.port() + "/"
                        + place.district().slug() + "/t/" + order.tracking())
                .contains("<svg viewBox");
    }

    @Test
    void theCallersEarlierOrdersAppearAndAreRepeatedWithOneTap() {
        desk.post("/console/desk", Fields.of(caller("10000000004", "陈阿姨"), "do", "place"));
        Order first = only();
        assertThat(desk.post("/console/desk/caller", "callerPhone", "1000").text())
                .contains("填好电话号码");
        assertThat(desk.post("/console/desk/caller", "callerPhone", "10099999999")
                        .text())
                .contains("新朋友");
        assertThat(desk.post("/console/desk/caller", "callerPhone", "100 0000 0004")
                        .text())
                .contains("水管堵了");
        Visitor.Answer found = desk.post("/console/desk", "callerPhone", "100 0000 0004", "note", "嗓门大", "do", "find");
        assertThat(found.text()).contains("再点一次");
        assertThat(found.body()).contains(">嗓门大</textarea>");
        Visitor.Answer repeated = desk.post(
                "/console/desk",
                "callerPhone",
                "10000000004",
                "repeat",
                first.id().toString(),
                "once",
                UUID.randomUUID().toString());
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.body())
                .contains("value=\"天星小区3幢101室\"")
                .contains(">水管堵了，厨房里都是水</textarea>")
                .contains("value=\"陈阿姨\"");
        Map<String, String> again = Fields.read(repeated.body());
        assertThat(desk.post("/console/desk", Fields.of(again, "do", "place", "day1", "2026-03-15", "from1", "9:00"))
                        .status())
                .isEqualTo(302);
        assertThat(desk.post(
                                "/console/desk",
                                "callerPhone",
                                "10000000005",
                                "repeat",
                                first.id().toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aServiceIsChosenFromTheMenuByWordsOrInitials() {
        assertThat(desk.post("/console/desk/menu", "q", "lifa").text()).contains("理发");
        assertThat(desk.post("/console/desk/menu", "q", "飞机😀").text()).contains("菜单里没有“飞机😀”");
        Visitor.Answer searched =
                desk.post("/console/desk", Fields.of(caller("10000000006", "沈伯"), "q", "理发", "do", "search"));
        assertThat(searched.body()).contains("value=\"" + haircut.id() + "\"").contains("value=\"沈伯\"");
        Map<String, String> form = caller("10000000006", "沈伯");
        form.put("item", haircut.id().toString());
        form.put("words", "");
        form.put("day1", "2026-03-14");
        Visitor.Answer placed = desk.post("/console/desk", Fields.of(form, "road", "COUNTER", "do", "place"));
        assertThat(placed.status()).isEqualTo(302);
        Order order = only();
        assertThat(order.title()).isEqualTo(haircut.name());
        assertThat(order.minutes()).isEqualTo(haircut.minutes());
        assertThat(order.road()).isEqualTo(Road.COUNTER);
        assertThat(desk.post(
                                "/console/desk",
                                Fields.of(
                                        form,
                                        "once",
                                        UUID.randomUUID().toString(),
                                        "item",
                                        UUID.randomUUID().toString(),
                                        "do",
                                        "place"))
                        .text())
                .contains("这项服务已经不在菜单上了");
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndStaysTyped() {
        Visitor.Answer empty = desk.post("/console/desk", "do", "place", "kind", "HOME", "relation", "self");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("请写一写想请志愿者帮什么忙")
                .contains("请至少选一个方便的时间")
                .contains("请填写来电人的手机号或座机")
                .contains("请填写来电人的称呼")
                .contains("请选择所在的村、社区或场所");
        Visitor.Answer unread = desk.post(
                "/console/desk",
                Fields.of(
                        caller("10000000007", "x"),
                        "do",
                        "place",
                        "kind",
                        "MOON",
                        "minutes",
                        "一会儿",
                        "headcount",
                        "-1",
                        "day1",
                        "明天"));
        assertThat(unread.text()).contains("请选上门、到点还是线上").contains("请选日期").contains("请用数字填写");
        assertThat(unread.body())
                .contains("value=\"明天\"")
                .contains("id=\"headcount-e\"")
                .contains("id=\"day1-e\"");
        Visitor.Answer other = desk.post(
                "/console/desk",
                Fields.of(
                        caller("10000000007", TOO_LONG),
                        "do",
                        "place",
                        "relation",
                        "parent",
                        "words",
                        TOO_LONG,
                        "note",
                        TOO_LONG));
        assertThat(other.text())
                .contains("请先问过本人愿不愿意")
                .contains("请填写受助人的称呼")
                .contains("称呼最多 30 个字")
                .contains("最多写 500 个字")
                .contains("最多写 300 个字");
        assertThat(place.ask(() -> all().rows())).isEmpty();
    }

    @Test
    void residentsWhoWaitForACallStandBesideTheForm() {
        Actor granny = place.ask(() -> world.resident(9, "周奶奶"));
        place.inside(() -> orders.place(
                granny,
                new NewOrder(
                        UUID.randomUUID(),
                        Road.CALLBACK,
                        new NewOrder.What(null, "", "", "", 0, 0, java.util.List.of()),
                        NewOrder.Whom.SELF,
                        new NewOrder.Where(PlaceKind.HOME, null, "", null, null),
                        java.util.List.of(),
                        java.util.List.of())));
        Visitor centre = signedIn.as(place, place.centreAdmin());
        assertThat(centre.get("/console/desk").text()).contains("等我们回电").contains("周**");
        Order order = place.ask(() -> orders.list(
                        place.centreAdmin(), new OrderQuery(null, null, null, null, null, "", "", false, null, 10))
                .rows()
                .getFirst());
        centre.post("/console/orders/" + order.id() + "/accept");
        assertThat(centre.get("/console/orders/" + order.id()).text()).contains("先给点单人回电话");
        Visitor.Answer completed = centre.post(
                "/console/orders/" + order.id() + "/review",
                "do",
                "approve",
                "title",
                "陪去医院",
                "category",
                "elder",
                "words",
                "陪周奶奶去医院拿药",
                "minutes",
                "120",
                "skill",
                "",
                "count",
                "1",
                "time",
                "other",
                "day",
                "2026-03-12",
                "from",
                "8:00",
                "to",
                "10:00",
                "kind",
                "HOME",
                "site",
                place.star().id().toString(),
                "address",
                "天星小区1幢101室");
        assertThat(completed.status()).isEqualTo(302);
        assertThat(centre.follow(completed).text()).contains("派给谁").contains("天星社区");
    }

    private Map<String, String> caller(String phone, String name) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("road", "DESK");
        form.put("callerPhone", phone);
        form.put("callerName", name);
        form.put("relation", "self");
        form.put("words", "水管堵了，厨房里都是水");
        form.put("kind", "HOME");
        form.put("site", place.star().id().toString());
        form.put("address", "天星小区3幢101室");
        form.put("day1", "2026-03-12");
        form.put("from1", "9:00");
        form.put("to1", "11:00");
        return form;
    }

    private org.mantianxing.kernel.Page<Order> all() {
        return orders.list(place.starAdmin(), new OrderQuery(null, null, null, null, null, "", "", false, null, 10));
    }

    private Order only() {
        return place.ask(() -> all().rows().getFirst());
    }
}
