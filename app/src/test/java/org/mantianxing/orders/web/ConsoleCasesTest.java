package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Audit;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What does not go straight on: passed down, given back, unmet, complained of, called off, looked at. */
@JourneyTest
class ConsoleCasesTest {
    private static final String TOO_LONG = "很".repeat(10_000);

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Audit audit;

    Place place;
    Visitor centre;
    Visitor north;
    Visitor star;

    @BeforeEach
    void everybodyAtTheirDesk() {
        place = world.fresh();
        everybodySignsInAgain();
    }

    /** Days pass in these tests; a session of the console lasts for one. */
    private void everybodySignsInAgain() {
        centre = signedIn.as(place, place.centreAdmin());
        north = signedIn.as(place, place.northAdmin());
        star = signedIn.as(place, place.starAdmin());
    }

    @Test
    void anInstitutePassesDownAndAStationGivesBack() {
        Made made = place.ask(() -> ordering.approved(place));
        post(centre, made, "dispatch", "to", "site:" + place.north().id(), "do", "send");
        assertThat(north.get("/console").text()).contains("待招募");
        assertThat(north.get(page(made)).text()).contains("转派给下面的站点或团队").contains("退单");
        assertThat(post(north, made, "pass-down", "do", "send").status()).isEqualTo(422);
        assertThat(post(north, made, "pass-down", "do", "send", "to", "other", "site", "")
                        .text())
                .contains("请在列表里选一个场所");
        assertThat(post(
                                north,
                                made,
                                "pass-down",
                                "do",
                                "send",
                                "to",
                                "site:" + place.plum().id())
                        .text())
                .contains("只能转派给本级以下的站点");
        assertThat(post(north, made, "pass-down", "do", "send", "to", "site:" + UUID.randomUUID())
                        .status())
                .isEqualTo(422);
        assertThat(post(
                                north,
                                made,
                                "pass-down",
                                "do",
                                "send",
                                "to",
                                "other",
                                "site",
                                place.star().id().toString())
                        .status())
                .isEqualTo(302);
        assertThat(post(star, made, "return", "reason", "", "words", "").status())
                .isEqualTo(422);
        Visitor.Answer long_ = post(star, made, "return", "reason", "nobody", "words", TOO_LONG);
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("id=\"back-words-e\"");
        assertThat(post(star, made, "return", "reason", "nobody", "words", "没有水电工")
                        .status())
                .isEqualTo(302);
        assertThat(now(made).state()).isEqualTo(OrderState.APPROVED);
        Visitor.Answer twice = post(star, made, "return", "reason", "nobody", "words", "没有水电工");
        assertThat(twice.status()).isEqualTo(403);
        assertThat(twice.text()).contains("这一步现在不归您办").contains("厨房水龙头漏水");
        assertThat(centre.get(page(made)).text()).contains("没有水电工").contains("派给谁");
    }

    @Test
    void anOrderGoesToATeamFoundByNameAndItsLeaderCalls() {
        Actor leader = place.ask(() -> world.resident(77, "钱队长"));
        Team team = place.ask(() -> {
            Team found = teams.found(
                    place.centreAdmin(),
                    new NewTeam(Team.Kind.SQUAD, "天星水电小队", null, place.star().id(), ""));
            accounts.grant(Actor.CLOCK, leader.id(), Grant.ofTeam(found.id()));
            return found;
        });
        Made made = place.ask(() -> ordering.approved(place));
        Visitor.Answer found = post(centre, made, "dispatch", "team", "水电", "words", "急", "do", "find");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .contains("天星水电小队")
                .contains("value=\"team:" + team.id())
                .contains(">急</textarea>");
        assertThat(centre.get(page(made) + "/teams?team=%E6%B0%B4%E7%94%B5").text())
                .contains("天星水电小队");
        assertThat(centre.get(page(made) + "/teams?team=zzz").text()).contains("没有名字里带“zzz”的团队");
        assertThat(post(centre, made, "dispatch", "to", "team:" + team.id(), "do", "send")
                        .status())
                .isEqualTo(302);

        Visitor phone = signedIn.as(place, accountsActor(leader));
        assertThat(phone.get("/console").text()).contains("待招募").contains("厨房水龙头漏水");
        assertThat(phone.get(page(made)).text()).contains("发布招募").doesNotContain("转派给下面");
        String[] call = Fields.of(Fields.read(phone.get(page(made) + "/call").body()));
        assertThat(phone.post(page(made) + "/call", call).status()).isEqualTo(302);
        assertThat(now(made).state()).isEqualTo(OrderState.RECRUITING);
        assertThat(phone.post(page(made) + "/call", call).status()).isEqualTo(409);
    }

    @Test
    void wrongCallsAreSaidAtTheirField() {
        Made made = place.ask(() -> ordering.dispatched(place));
        var form = Fields.read(star.get(page(made) + "/call").body());
        Visitor.Answer wrong = star.post(
                page(made) + "/call",
                Fields.of(form, "title", "", "content", TOO_LONG, "start", "gestern", "leaderPhone", "10000000001"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"start-e\"").contains(TOO_LONG.substring(0, 300));
        Visitor.Answer moved = star.post(
                page(made) + "/call",
                Fields.of(form, "start", "2026-03-20T09:00", "end", "2026-03-20T10:00", "leaderPhone", "10000000001"));
        assertThat(moved.text()).contains("时间要在点单人说好的时间之内");
        assertThat(now(made).state()).isEqualTo(OrderState.DISPATCHED);
    }

    @Test
    void anUnmetOrderIsArrangedAnewOrRefused() {
        Made made = place.ask(() -> ordering.unmet(place));
        everybodySignsInAgain();
        assertThat(centre.get("/console?queue=UNMET").text()).contains("未满足").contains("再安排");
        assertThat(centre.get(page(made)).text())
                .contains("换个时间再安排")
                .contains("不通过")
                .contains("取消订单");
        assertThat(post(centre, made, "reopen", "words", "").text()).contains("请选新的时间");
        assertThat(post(centre, made, "reopen", "day", "2020-01-01", "from", "9:00")
                        .text())
                .contains("所选的时间已经过去了");
        assertThat(post(centre, made, "reopen", "day", "2026-03-20", "from", "9:00", "words", TOO_LONG)
                        .status())
                .isEqualTo(422);
        assertThat(post(centre, made, "reopen", "day", "2026-03-20", "from", "9:00", "words", "改到周五")
                        .status())
                .isEqualTo(302);
        assertThat(now(made).state()).isEqualTo(OrderState.APPROVED);
        assertThat(post(centre, made, "reopen", "day", "2026-03-21", "from", "9:00", "words", "")
                        .status())
                .isEqualTo(409);
        place.clock().moveTo(World.MORNING);
        Made other = place.ask(() -> ordering.unmet(place));
        everybodySignsInAgain();
        assertThat(post(centre, other, "refuse", "reason", "notime", "words", "")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aComplaintIsAnsweredOrTheServiceArrangedAgain() {
        Made made = place.ask(() -> ordering.disputed(place));
        everybodySignsInAgain();
        assertThat(centre.get("/console?queue=DISPUTED").text())
                .contains("投诉处理")
                .contains("答复");
        assertThat(centre.get(page(made)).text())
                .contains("又漏了")
                .contains("答复投诉")
                .contains("事情没有做好");
        assertThat(star.get(page(made)).text()).doesNotContain("又漏了");
        assertThat(post(centre, made, "answer", "do", "close", "words", " ").text())
                .contains("请写明怎么处理的");
        assertThat(post(centre, made, "answer", "do", "again", "words", "马上再来").text())
                .contains("请选新的时间");
        assertThat(post(centre, made, "answer", "do", "close", "words", TOO_LONG)
                        .status())
                .isEqualTo(422);
        assertThat(post(centre, made, "answer", "do", "again", "words", "马上再来", "day", "2026-03-21", "from", "9:00")
                        .status())
                .isEqualTo(302);
        assertThat(now(made).state()).isEqualTo(OrderState.APPROVED);
        place.clock().moveTo(World.MORNING);
        Made other = place.ask(() -> ordering.disputed(place));
        everybodySignsInAgain();
        assertThat(post(centre, other, "answer", "do", "close", "words", "已向您道歉")
                        .status())
                .isEqualTo(302);
        assertThat(centre.get(page(other)).text()).contains("已向您道歉").contains("已确认");
    }

    @Test
    void anOrderIsCalledOffWithAReason() {
        Made made = place.ask(() -> ordering.staffed(place));
        assertThat(star.get(page(made)).body()).contains("天气不好，为了安全取消").doesNotContain("志愿者临时要上班");
        assertThat(post(star, made, "cancel", "reason", "", "words", "").status())
                .isEqualTo(422);
        assertThat(post(star, made, "cancel", "reason", "weather", "words", "台风")
                        .status())
                .isEqualTo(302);
        assertThat(now(made).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(post(star, made, "cancel", "reason", "weather", "words", "台风")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsSealedIsShownOnceForAReasonAndTheLookIsOnRecord() {
        Made made = place.ask(() -> ordering.dispatched(place));
        assertThat(star.get(page(made)).text()).doesNotContain("8幢302").contains("查看明文");
        assertThat(post(star, made, "reveal", "why", " ").text()).contains("请写明为什么要看");
        assertThat(post(star, made, "reveal", "why", TOO_LONG).status()).isEqualTo(422);
        Visitor.Answer shown = post(star, made, "reveal", "why", "上门前打电话");
        assertThat(shown.text()).contains("王阿婆").contains("天星小区8幢302室").contains("已记入审计日志");
        assertThat(star.get(page(made)).text()).doesNotContain("8幢302");
        List<String> looks =
                place.ask(() -> audit.about(made.requester(), made.requester().id()).stream()
                        .map(line -> line.words())
                        .toList());
        assertThat(looks).anySatisfy(words -> assertThat(words).contains("上门前打电话"));
    }

    @Test
    void likelyDuplicatesStandBesideAnOrder() {
        Made first = place.ask(() -> ordering.placed(place));
        Made second = place.ask(() -> ordering.placed(place));
        assertThat(centre.get(page(second)).text())
                .contains("可能重复的订单")
                .contains(now(first).number());
    }

    private Actor accountsActor(Actor person) {
        return place.ask(() -> accounts.actor(person.id()));
    }

    private static Visitor.Answer post(Visitor who, Made made, String act, String... fields) {
        return who.post(page(made) + "/" + act, fields);
    }

    private Order now(Made made) {
        return place.ask(() -> ordering.now(made));
    }

    private static String page(Made made) {
        return "/console/orders/" + made.id();
    }
}
