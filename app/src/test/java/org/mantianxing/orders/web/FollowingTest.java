package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Orders;
import org.mantianxing.pictures.Photos;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A requester follows an order and does what can be done with it. */
@JourneyTest
class FollowingTest {
    /** What people wrote stays in their words. */
    private static final String SAID_BY_PEOPLE =
            "厨房水龙头漏水，想请人来修一修。?|家里只有我一个人。|天星社区 天星小区\\*幢\\*室" + "|[王北天中李]\\*+|天星社区|是厨房的还是厕所的？|修得又快又好|又漏了";

    @Autowired
    World world;

    @Autowired
    Orders orders;

    @Autowired
    org.mantianxing.orders.Ordering ordering;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void everyStateHasItsWords(OrderState state) {
        var made = place.ask(() -> ordering.in(place, state));
        Visitor visitor = visitor(made.requester());
        Visitor.Answer page = visitor.get("/orders/" + made.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(state.words());
        assertThat(page.body().split("aria-current=\"step\"", -1)).hasSize(state == OrderState.RATED ? 1 : 2);
        assertThat(page.body().split("btn-primary", -1).length).isLessThanOrEqualTo(2);
        assertThat(visitor.get("/orders/" + made.id() + "/track").status()).isEqualTo(200);
        assertThat(visitor.get("/orders").text()).contains(state.words());
        visitor.cookie("mtx-lang", "en");
        String english = visitor.get("/orders/" + made.id() + "/track")
                .body()
                .replaceAll("(?s)<details.*</details>", "")
                .replaceAll("<[^>]+>", " ");
        assertThat(english.replaceAll(SAID_BY_PEOPLE, "")).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aStrangersOrderIsNotThere() {
        var made = place.ask(() -> ordering.placed(place));
        Visitor stranger = visitor(place.ask(() -> world.resident(77, "王五")));
        UUID missing = UUID.randomUUID();
        for (String page : new String[] {"", "/track", "/change", "/cancel", "/answer", "/rate", "/complain"}) {
            assertThat(stranger.get("/orders/" + made.id() + page).status()).isEqualTo(404);
            assertThat(stranger.get("/orders/" + missing + page).status()).isEqualTo(404);
        }
        for (String act : new String[] {"hurry", "change", "cancel", "answer", "confirm", "rate", "complain"}) {
            assertThat(stranger.post("/orders/" + made.id() + "/" + act, "time", "2026-03-14/am")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/events/orders/" + made.id()).status()).isEqualTo(404);
        assertThat(stranger.get("/orders/nonsense").status()).isEqualTo(404);
        assertThat(new Visitor(port, place.district().slug())
                        .get("/orders/" + made.id())
                        .location())
                .contains("/sign-in?back=");
        assertThat(state(made.id())).isEqualTo(OrderState.PLACED);
    }

    @Test
    void hurriedOnceInTwelveHours() {
        var made = place.ask(() -> ordering.placed(place));
        Visitor visitor = visitor(made.requester());
        Visitor.Answer hurried = visitor.post("/orders/" + made.id() + "/hurry");
        assertThat(visitor.follow(hurried).text()).contains("已经帮您催了").doesNotContain("催一下");
        Visitor.Answer again = visitor.post("/orders/" + made.id() + "/hurry");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("每 12 小时可以催一次");
        place.clock().advance(Duration.ofHours(13));
        assertThat(visitor.post("/orders/" + made.id() + "/hurry").status()).isEqualTo(302);
    }

    @Test
    void timesAndNoteAreChangedBeforeItIsDispatched() {
        var made = place.ask(() -> ordering.placed(place));
        Visitor visitor = visitor(made.requester());
        String address = "/orders/" + made.id() + "/change";
        assertThat(visitor.get(address).body()).contains("value=\"2026-03-14\"").contains("value=\"14:00\"");
        assertThat(visitor.post(address, "note", "x").text()).contains("请至少选一个方便的时间");
        Visitor.Answer changed =
                visitor.post(address, "time", "2026-03-15/am", "time", "2026-03-16/pm", "note", "带梯子来");
        assertThat(visitor.follow(changed).text())
                .contains("改好了")
                .contains("带梯子来")
                .contains("3月16日");
        assertThat(visitor.get(address).body())
                .containsPattern("value=\"2026-03-15/am\" checked")
                .containsPattern("value=\"2026-03-16/pm\" checked");
        var dispatched = place.ask(() -> ordering.dispatched(place));
        Visitor late = visitor(dispatched.requester());
        Visitor.Answer page = late.get("/orders/" + dispatched.id() + "/change");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("这张订单有了新进展").contains("已派单");
    }

    @Test
    void cancellingAsksOnceAndIsDoneOnce() {
        var made = place.ask(() -> ordering.staffed(place));
        Visitor visitor = visitor(made.requester());
        String address = "/orders/" + made.id() + "/cancel";
        assertThat(visitor.get(address).text()).contains("取消“").contains("点错了").doesNotContain("人手没有凑齐");
        assertThat(visitor.post(address, "reason", "").text()).contains("请从列表里选一个原因");
        assertThat(visitor.post(address, "reason", "nonsense").status()).isEqualTo(422);
        Visitor.Answer cancelled = visitor.post(address, "reason", "solved", "words", "儿子回来修好了");
        assertThat(visitor.follow(cancelled).text()).contains("订单已取消").contains("儿子回来修好了");
        Visitor.Answer again = visitor.post(address, "reason", "solved");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("这一步已经不能办了").contains("已取消");
    }

    @Test
    void whatTheCentreAskedBackIsAnswered() {
        var made = place.ask(() -> ordering.askedBack(place));
        Visitor visitor = visitor(made.requester());
        String address = "/orders/" + made.id() + "/answer";
        assertThat(visitor.get("/orders/" + made.id()).text()).contains("是厨房的还是厕所的？");
        assertThat(visitor.get(address).text()).contains("是厨房的还是厕所的？");
        assertThat(visitor.post(address, "words", "  ").text()).contains("请写一写要补充的内容");
        Visitor.Answer answered = visitor.upload(
                address,
                java.util.List.of(new Visitor.File("photos", "a.jpg", Photos.jpeg(60, 40))),
                "words",
                "厨房的，水槽下面");
        assertThat(visitor.follow(answered).text()).contains("补充好了");
        OrderDetail detail = place.ask(() -> orders.get(made.requester(), made.id()));
        assertThat(detail.order().state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(detail.before()).hasSize(1);
        Visitor.Answer stale = visitor.post(address, "words", "再说一句");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("这一步已经不能办了");
    }

    @Test
    void ratedWithWordsAndPhotos() {
        var made = place.ask(() -> ordering.completed(place));
        Visitor visitor = visitor(made.requester());
        String address = "/orders/" + made.id() + "/rate";
        Visitor.Answer none = visitor.upload(
                address,
                java.util.List.of(new Visitor.File("photos", "a.jpg", Photos.jpeg(60, 40))),
                "words",
                "修得又快又好");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("请点 1 到 5 颗星").contains("修得又快又好");
        String picture = none.body().replaceAll("(?s).*name=\"picture\" value=\"([0-9a-f-]{36})\".*", "$1");
        for (String stars : new String[] {"6", "-1", "０", "abc"}) {
            assertThat(visitor.post(address, "stars", stars).status()).isEqualTo(422);
        }
        Visitor.Answer rated = visitor.post(address, "stars", "5", "words", "修得又快又好", "picture", picture);
        assertThat(visitor.follow(rated).body()).contains("谢谢您的评价").contains("5 星");
        assertThat(visitor.get("/orders/" + made.id() + "/pictures/" + picture).status())
                .isEqualTo(200);
        assertThat(visitor.post(address, "stars", "1").status()).isEqualTo(409);
    }

    @Test
    void confirmedAlone() {
        var made = place.ask(() -> ordering.completed(place));
        Visitor visitor = visitor(made.requester());
        Visitor.Answer confirmed = visitor.post("/orders/" + made.id() + "/confirm");
        assertThat(visitor.follow(confirmed).text()).contains("已确认完成").contains("已确认");
        assertThat(visitor.post("/orders/" + made.id() + "/confirm").status()).isEqualTo(409);
    }

    @Test
    void aComplaintGoesToTheCentre() {
        var made = place.ask(() -> ordering.completed(place));
        Visitor visitor = visitor(made.requester());
        String address = "/orders/" + made.id() + "/complain";
        assertThat(visitor.post(address, "kind", "dragon").text())
                .contains("请选择是哪方面的问题")
                .contains("请写一写是怎么回事");
        Visitor.Answer sent = visitor.post(address, "kind", "quality", "words", "第二天又漏了");
        assertThat(visitor.follow(sent).text()).contains("投诉处理中").contains("第二天又漏了");
    }

    @Test
    void aSlipIsFollowedWithoutSigningInAndTellsNothingAboutAnybody() {
        var made = place.ask(() -> ordering.staffed(place));
        String tracking = place.ask(() -> ordering.now(made).tracking());
        Visitor visitor = new Visitor(port, place.district().slug());
        Visitor.Answer page = visitor.get("/t/" + tracking);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("人已到齐")
                .contains("已接单")
                .doesNotContain("王*")
                .doesNotContain("天星小区")
                .doesNotContain("水龙头");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOSUCHCODE", "x", "-", "234567890123456789012345678901234567890"})
    void anUnknownSlipGetsAFriendlyAnswer(String code) {
        Visitor.Answer page = new Visitor(port, place.district().slug()).get("/t/" + code);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("没有找到这张单子");
    }

    private Visitor visitor(Actor person) {
        return Phone.of(port, place, sessions, person).visitor();
    }

    private OrderState state(UUID id) {
        return place.ask(() -> orders.get(Actor.CLOCK, id).order().state());
    }
}
