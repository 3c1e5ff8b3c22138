package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The centre accepts, reviews and dispatches in the console; the station calls. */
@JourneyTest
class ConsoleReviewTest {
    private static final String TOO_LONG = "很".repeat(10_000);

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    Place place;
    Visitor centre;
    Visitor star;

    @BeforeEach
    void theCentreAndAStation() {
        place = world.fresh();
        centre = signedIn.as(place, place.centreAdmin());
        star = signedIn.as(place, place.starAdmin());
    }

    @Test
    void anOrderGoesFromTheQueueToACallByOneButtonAtATime() {
        Made made = place.ask(() -> ordering.placed(place));
        Visitor.Answer home = centre.get("/console");
        assertThat(home.text()).contains("待接单").contains("厨房水龙头漏水").contains("手机点单");
        assertThat(home.body()).contains("action=\"/" + place.district().slug() + page(made) + "/accept\"");

        Visitor.Answer accepted = centre.post(page(made) + "/accept");
        assertThat(accepted.status()).isEqualTo(302);
        Visitor.Answer review = centre.follow(accepted);
        assertThat(review.text()).contains("接单了，请审核").contains("通过").contains("退回补充");
        assertThat(review.body()).containsOnlyOnce("btn-primary");

        Visitor.Answer approved = review(made, "approve", "title", "修水龙头", "skill", "plumbing", "count", "１");
        assertThat(centre.follow(approved).text()).contains("审核通过了").contains("派给谁");
        Order order = now(made);
        assertThat(order.title()).isEqualTo("修水龙头");
        assertThat(order.headcount()).isEqualTo(1);

        Visitor.Answer dispatched = centre.post(
                page(made) + "/dispatch",
                "do",
                "send",
                "to",
                "site:" + place.star().id(),
                "words",
                "老人耳朵背");
        assertThat(centre.follow(dispatched).text()).contains("派出去了").contains("天星社区");

        assertThat(star.get("/console").text()).contains("待招募").contains("修水龙头");
        assertThat(star.get(page(made)).text()).contains("发布招募").contains("老人耳朵背");
        assertThat(star.get(page(made) + "/call").body()).contains("value=\"修水龙头\"");
        Visitor.Answer called = call(star, made, "leaderPhone", "100 0000 0001");
        assertThat(called.status()).isEqualTo(302);
        assertThat(called.location()).contains("/console/activities/");
        assertThat(now(made).state()).isEqualTo(OrderState.RECRUITING);
        assertThat(star.get(page(made)).text()).contains("看招募和报名");
    }

    @Test
    void whatIsWrongInAReviewIsSaidAtOnceAndStaysTyped() {
        Made made = place.ask(() -> ordering.accepted(place));
        Visitor.Answer wrong = review(
                made,
                "approve",
                "title",
                TOO_LONG,
                "category",
                "nonsense",
                "skill",
                "plumbing",
                "count",
                "很多",
                "minutes",
                "1e3");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("请用数字填写");
        Visitor.Answer long_ = review(
                made,
                "approve",
                "title",
                TOO_LONG,
                "category",
                "nonsense",
                "words",
                TOO_LONG,
                "skill",
                "cheating",
                "count",
                "0",
                "minutes",
                "3",
                "risks",
                "lava");
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.text())
                .contains("标题最多 40 个字")
                .contains("请从列表里选一个服务类别")
                .contains("最多写 500 个字")
                .contains("请从列表里选技能")
                .contains("请从列表里选风险")
                .contains("服务时间请填 10 分钟到 24 小时");
        assertThat(long_.body()).contains("href=\"#review-title\"").contains("id=\"review-title-e\"");
        assertThat(long_.body()).contains(TOO_LONG.substring(0, 200));
        assertThat(now(made).state()).isEqualTo(OrderState.ACCEPTED);
    }

    @Test
    void anotherTimeIsChosenAndItsHoursAreReadLeniently() {
        Made made = place.ask(() -> ordering.accepted(place));
        assertThat(review(made, "approve", "time", "other", "day", "", "from", "", "to", "")
                        .text())
                .contains("请选定一个时间");
        assertThat(review(made, "save", "time", "other", "day", "2026-02-30", "from", "9:00")
                        .text())
                .contains("没有这一天");
        assertThat(review(made, "save", "time", "other", "day", "2026-03-20", "from", "25:00")
                        .text())
                .contains("没有这个钟点");
        assertThat(review(made, "save", "time", "other", "day", "2026-03-20", "from", "11:00", "to", "9:00")
                        .text())
                .contains("结束时间要在开始时间之后");
        assertThat(review(made, "save", "time", "other", "day", "2020-03-20", "from", "11:00", "to", "12:00")
                        .text())
                .contains("所选的时间已经过去了");
        assertThat(review(made, "save", "time", "now/then").text()).contains("请选一个时间");
        assertThat(review(made, "save", "time", "other", "day", "２０２６-03-20", "from", "９：００", "to", "")
                        .status())
                .isEqualTo(302);
        Order order = now(made);
        assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(Duration.between(order.start(), order.end())).isEqualTo(Duration.ofHours(1));
        assertThat(centre.get(page(made)).body())
                .contains("value=\"" + order.start() + "/" + order.end() + "\" checked");
    }

    @Test
    void anAddressThatIsNotTypedAnewStaysSealed() {
        Made made = place.ask(() -> ordering.accepted(place));
        Order before = now(made);
        review(made, "save", "kind", "HOME", "site", place.lake().id().toString(), "address", "");
        Order moved = now(made);
        assertThat(moved.site()).isEqualTo(place.lake().id());
        assertThat(moved.address()).isEqualTo(before.address());
        assertThat(review(made, "save", "kind", "MOON").text()).contains("请选上门、到点还是线上");
        assertThat(review(made, "save", "site", "not-a-site").status()).isEqualTo(302);
        assertThat(now(made).site()).isEqualTo(place.lake().id());
    }

    @Test
    void aSecondReviewerSeesWhoHasItAndAStaleButtonSaysSo() {
        Made made = place.ask(() -> ordering.placed(place));
        Actor colleague = place.ask(() -> {
            var account = accounts.hire(Actor.CLOCK, "center2", "赵红", "correct horse battery");
            accounts.grant(
                    Actor.CLOCK,
                    account.id(),
                    Grant.at(Role.CENTRE, place.centre().id(), place.centre().path()));
            return accounts.actor(account.id());
        });
        Visitor second = signedIn.as(place, colleague);
        centre.post(page(made) + "/accept");
        assertThat(second.get(page(made)).text()).contains("中** 正在审核").doesNotContain("只保存更正");
        Visitor.Answer stale = second.post(page(made) + "/accept");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("已经由中**接下了").contains("厨房水龙头漏水");
        Visitor.Answer refused = second.post(page(made) + "/refuse", "reason", "licence", "words", "没有执照");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("由中**在审核");
        String seen = Fields.seen(second.get(page(made)).body());
        assertThat(second.get(page(made) + "/fresh?seen=" + seen).text()).isBlank();
        centre.post(page(made) + "/release");
        assertThat(second.get(page(made) + "/fresh?seen=" + seen).text())
                .contains("放回待接单")
                .contains("看最新的情况");
        assertThat(second.post(page(made) + "/accept").status()).isEqualTo(302);
    }

    @Test
    void askedBackAndRefusedReachTheRequesterInWords() {
        Made made = place.ask(() -> ordering.accepted(place));
        assertThat(centre.post(page(made) + "/ask-back", "reason", "", "words", "")
                        .text())
                .contains("请从列表里选一个原因");
        Visitor.Answer long_ = centre.post(page(made) + "/ask-back", "reason", "photo", "words", TOO_LONG);
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("<option value=\"photo\" selected>").contains(TOO_LONG.substring(0, 300));
        assertThat(centre.post(page(made) + "/ask-back", "reason", "photo", "words", "厨房还是厕所？")
                        .status())
                .isEqualTo(302);
        assertThat(now(made).state()).isEqualTo(OrderState.ASKED_BACK);
        Made other = place.ask(() -> ordering.accepted(place));
        assertThat(centre.post(page(other) + "/refuse", "reason", "because", "words", "x")
                        .status())
                .isEqualTo(422);
        assertThat(centre.post(page(other) + "/refuse", "reason", "licence", "words", "请找物业 😀")
                        .status())
                .isEqualTo(302);
        assertThat(centre.get(page(other)).text()).contains("未通过").contains("请找物业 😀");
        assertThat(centre.post(page(other) + "/refuse", "reason", "licence", "words", "")
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "release",
                "review",
                "ask-back",
                "refuse",
                "dispatch",
                "pass-down",
                "return",
                "call",
                "reopen",
                "answer",
                "cancel",
                "reveal"
            })
    void aForgedIdIsNotFoundWhateverIsDone(String act) {
        for (String id : new String[] {"00000000-0000-7000-8000-000000000000", "nonsense"}) {
            String path = "/console/orders/" + id + "/" + act;
            assertThat(centre.post(path, "reason", "x", "words", "x", "why", "x", "to", "other")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private Visitor.Answer review(Made made, String doing, String... changed) {
        Order order = now(made);
        var form = new java.util.LinkedHashMap<String, String>();
        form.put("do", doing);
        form.put("title", order.title());
        form.put("category", order.category());
        form.put("words", order.words());
        form.put("minutes", "60");
        form.put("skill", "plumbing");
        form.put("count", "1");
        form.put("time", TimeForm.value(Ordering.SLOT));
        form.put("kind", order.placeKind().name());
        form.put("site", order.site().toString());
        return centre.post(page(made) + "/review", Fields.of(form, changed));
    }

    private static Visitor.Answer call(Visitor who, Made made, String... changed) {
        return who.post(
                page(made) + "/call",
                Fields.of(Fields.read(who.get(page(made) + "/call").body()), changed));
    }

    private Order now(Made made) {
        return place.ask(() -> ordering.now(made));
    }

    private static String page(Made made) {
        return "/console/orders/" + made.id();
    }
}
