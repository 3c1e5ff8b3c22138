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
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.Orders;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A place orders for itself, in its own words or from the menu that it is offered. */
@JourneyTest
class ConsoleUpwardTest {
    @Autowired
    World world;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Orders orders;

    @Autowired
    SignedIn signedIn;

    private Place place;
    private Visitor desk;
    private Item haircut;

    @BeforeEach
    void aStationWithAMenu() {
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
    void aPlaceOrdersUpwardInItsOwnWordsOrFromTheMenu() {
        assertThat(desk.get("/console/upward").text()).contains("报给区中心").doesNotContain("梅秀社区");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("do", "place");
        form.put("kind", "SITE");
        form.put("site", place.star().id().toString());
        form.put("words", "广场上的健身器材坏了，想请人来修");
        form.put("day1", "2026-03-14");
        form.put("from1", "9:00");
        form.put("name", "周洁");
        form.put("phone", "10000000008");
        assertThat(desk.post("/console/upward", Fields.of(form, "name", "", "phone", "x"))
                        .text())
                .contains("请填写受助人的称呼")
                .contains("电话没有填对");
        assertThat(desk.post(
                                "/console/upward",
                                Fields.of(form, "site", place.plum().id().toString()))
                        .text())
                .contains("只能为您管理的范围开单");
        assertThat(desk.follow(desk.post("/console/upward", Fields.of(form))).text())
                .contains("已报给区中心")
                .contains("基层开单");
        Visitor.Answer picking = desk.get("/console/pick?q=lifa");
        assertThat(picking.body()).contains("/console/upward?item=");
        assertThat(desk.get("/console/upward?item=" + haircut.id()).text())
                .contains(haircut.name())
                .contains("基层选单");
        form.put("once", UUID.randomUUID().toString());
        form.put("item", haircut.id().toString());
        form.put("kind", "HOME");
        assertThat(desk.follow(desk.post("/console/upward", Fields.of(form, "address", "天星小区9幢")))
                        .text())
                .contains("基层选单");
        assertThat(desk.get("/console/upward?item=nonsense&site=nonsense").status())
                .isEqualTo(200);
        assertThat(desk.get("/console/pick?site=nonsense&category=x&after=x").status())
                .isEqualTo(200);
    }

    @Test
    void thePlaceAnswersWhatTheCentreAsksBackAndConfirmsInTheEnd() {
        desk.post(
                "/console/upward",
                "once",
                UUID.randomUUID().toString(),
                "do",
                "place",
                "kind",
                "SITE",
                "site",
                place.star().id().toString(),
                "words",
                "广场上的健身器材坏了",
                "day1",
                "2026-03-14",
                "from1",
                "9:00",
                "name",
                "周洁",
                "phone",
                "10000000008");
        UUID id = place.ask(() -> orders.list(
                        place.starAdmin(), new OrderQuery(null, null, null, null, null, "", "", false, null, 1))
                .rows()
                .getFirst()
                .id());
        String page = "/console/orders/" + id;
        assertThat(desk.get(page).text()).contains("催一催").contains("改时间");
        assertThat(desk.follow(desk.post(page + "/hurry")).text()).contains("已经帮您催了");
        assertThat(desk.post(page + "/hurry").text()).contains("每 12 小时可以催一次");
        Visitor centre = signedIn.as(place, place.centreAdmin());
        centre.post(page + "/accept");
        centre.post(page + "/ask-back", "reason", "photo", "words", "哪几件坏了？");
        assertThat(desk.get(page).text()).contains("中心想问清楚").contains("哪几件坏了？");
        assertThat(desk.post(page + "/supply", "words", " ").status()).isEqualTo(422);
        assertThat(desk.post(page + "/supply", "words", "很".repeat(10_000)).status())
                .isEqualTo(422);
        assertThat(desk.follow(desk.post(page + "/supply", "words", "两台漫步机")).text())
                .contains("补充好了");
        assertThat(desk.post(page + "/supply", "words", "两台漫步机").status()).isEqualTo(409);
        assertThat(centre.get(page).text()).contains("两台漫步机").contains("只保存更正");
        assertThat(desk.post(page + "/confirm").status()).isEqualTo(409);
    }
}
