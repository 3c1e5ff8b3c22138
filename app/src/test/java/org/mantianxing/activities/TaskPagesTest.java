package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A volunteer's tasks on the phone, button by button, without script. */
@JourneyTest
class TaskPagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Phones phones;

    @Autowired
    Vault vault;

    Place place;
    Actor barber;
    Visitor phone;

    @BeforeEach
    void aBarber() {
        place = world.fresh();
        barber = place.ask(() -> folk.barber(place, "沈建英"));
        phone = phones.of(place, barber);
    }

    @Test
    void fromTheMessageToAcceptedInTwoTaps() {
        UUID id = open(Call.at(place));
        place.after(Duration.ofMinutes(1));
        String inbox = phone.get("/messages").body();
        Answer task =
                phone.follow(phone.get(inbox.replaceAll("(?s).*?href=\"[^\"]*(/messages/[0-9a-f-]{36})\".*", "$1")));
        assertThat(task.text()).contains("想请您来", "会理发", "就在本站", "周六上午有空", "我去", "这次不去");
        Answer accepted = phone.post("/tasks/" + id + "/accept");
        assertThat(accepted.status()).isEqualTo(302);
        assertThat(phone.follow(accepted).text()).contains("定下来了", "您报上名了", "周六 3月14日 上午9:00，天星社区文化广场见", "看联系方式");
        Answer twice = phone.post("/tasks/" + id + "/accept");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text()).contains("您已经接受了这份邀请", "您报上名了");
    }

    @Test
    void aDeclineAsksNothingAndTheListIsQuietAboutIt() {
        UUID id = open(Call.at(place));
        place.after(Duration.ofMinutes(1));
        assertThat(phone.get("/tasks").text()).contains("适合您的", "这次不去", "我去");
        Answer declined = phone.post("/tasks/" + id + "/decline");
        assertThat(phone.follow(declined).text()).contains("这次招募不会再打扰您").doesNotContain("我去");
        assertThat(phone.post("/tasks/" + id + "/decline").status()).isEqualTo(409);
        assertThat(phone.get("/tasks/" + id).text()).contains("我要报名").doesNotContain("这次不去");
    }

    @Test
    void anybodyReadsWhatACallSaysAndIsLedToWhatTheyLack() {
        UUID id = open(Call.at(place).needing(new SeatNeed("haircut", 2), new SeatNeed("", 3)));
        Visitor stranger = phones.stranger(place);
        assertThat(stranger.get("/tasks").text()).contains("天星社区义务理发", "还差 5 人", "我要当志愿者");
        Answer read = stranger.get("/tasks/" + id);
        assertThat(read.text())
                .contains("给社区老人理发", "会理发的 2 人", "不限技能 3 人", "戴防割手套", "志愿者意外险", "周洁", "登录后报名")
                .doesNotContain("看联系方式", "data-live");
        assertThat(stranger.post("/tasks/" + id + "/sign-up").location()).contains("/sign-in");
        Visitor resident = phones.of(place, place.ask(() -> world.resident(7, "王阿姨")));
        assertThat(resident.get("/tasks/" + id).text()).contains("去登记");
        Answer refused = resident.post("/tasks/" + id + "/sign-up");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("请先登记成为志愿者");
        assertThat(stranger.get("/tasks/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(stranger.get("/tasks/1-or-1").status()).isEqualTo(404);
        assertThat(stranger.get("/tasks/" + id + "/live").status()).isEqualTo(302);
    }

    @Test
    void whoIsKeptOutReadsEverythingThatWouldHelp() {
        Actor tailor = place.ask(() -> folk.volunteer(place, "裁缝", 0, "sewing"));
        UUID other = open(Call.at(place).needing(new SeatNeed("sewing", 1)));
        UUID id = open(Call.at(place));
        place.inside(() -> activities.signUp(tailor, other));
        Visitor needle = phones.of(place, tailor);
        assertThat(needle.get("/tasks/" + id).text()).contains("这次还不能报名", "需要会理发", "时间和您已报名的“天星社区义务理发”冲突");
        Answer refused = needle.post("/tasks/" + id + "/sign-up");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("需要会理发");
    }

    @Test
    void theLastSeatThenStandbyThenItsTurn() {
        UUID id = open(Call.at(place).needing(new SeatNeed("haircut", 1)));
        Visitor second = phones.of(place, place.ask(() -> folk.barber(place, "陈国强")));
        assertThat(phone.follow(phone.post("/tasks/" + id + "/sign-up")).text()).contains("报上名了");
        assertThat(second.get("/tasks/" + id).text()).contains("名额满了", "我来候补");
        assertThat(second.post("/tasks/" + id + "/sign-up").text()).contains("可以登记候补");
        assertThat(second.follow(second.post("/tasks/" + id + "/stand-by")).text())
                .contains("您是候补第一位", "不等了");
        assertThat(second.post("/tasks/" + id + "/stand-by").status()).isEqualTo(409);
        assertThat(phone.follow(phone.post("/tasks/" + id + "/withdraw")).text())
                .contains("已经退出");
        assertThat(phone.post("/tasks/" + id + "/withdraw").status()).isEqualTo(403);
        assertThat(second.get("/tasks/" + id).text()).contains("您报上名了");
    }

    @Test
    void twoBrowsersAtOnceForOneSeat() throws Exception {
        UUID id = open(Call.at(place).needing(new SeatNeed("haircut", 1)));
        Visitor second = phones.of(place, place.ask(() -> folk.barber(place, "陈国强")));
        phone.get("/tasks/" + id);
        second.get("/tasks/" + id);
        CountDownLatch start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = List.of(phone, second).stream()
                    .map(one -> both.submit((Callable<Answer>) () -> {
                        start.await();
                        return one.post("/tasks/" + id + "/sign-up");
                    }))
                    .toList();
            start.countDown();
            Answer one = answers.get(0).get();
            Answer other = answers.get(1).get();
            assertThat(List.of(one.status(), other.status())).containsExactlyInAnyOrder(302, 403);
            assertThat((one.status() == 403 ? one : other).text()).contains("来晚了一步，名额刚刚满了", "我来候补");
        }
    }

    @Test
    void anAgreementIsReadAndTickedFirst() {
        UUID id = open(Call.at(place).agreeing());
        Answer page = phone.get("/tasks/" + id);
        assertThat(page.text()).contains("听从负责人安排，注意安全", "我看完了，同意这份协议");
        Answer without = phone.post("/tasks/" + id + "/sign-up");
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.text()).contains("先同意服务协议");
        assertThat(phone.post("/tasks/" + id + "/sign-up", "agreed", "yes").status())
                .isEqualTo(302);
        assertThat(place.ask(() -> activities.steps(place.starAdmin(), id)))
                .extracting(ActivityStep::step)
                .contains(ActivityStep.Kind.AGREED);
    }

    @Test
    void theAddressIsForThoseWhoComeAndEachLookIsKept() {
        Actor granny = place.ask(() -> world.resident(8, "李阿婆"));
        UUID home = place.ask(() ->
                vault.seal(Vault.Kind.ADDRESS, "天星小区 3 幢 202", granny.id()).id());
        UUID id = open(Call.at(place).atHome(home));
        assertThat(phone.post("/tasks/" + id + "/contact").status()).isEqualTo(404);
        phone.post("/tasks/" + id + "/sign-up");
        Answer page = phone.get("/tasks/" + id);
        assertThat(page.text()).contains("详细地址报名后可看").doesNotContain("3 幢");
        Answer shown = phone.post("/tasks/" + id + "/contact");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("天星小区 3 幢 202", "本人能查到");
        assertThat(phone.get("/tasks/" + id + "/contact").location()).endsWith("/tasks/" + id);
        Visitor other = phones.of(place, place.ask(() -> folk.barber(place, "路人")));
        assertThat(other.post("/tasks/" + id + "/contact").status()).isEqualTo(404);
    }

    @Test
    void listsAreFilteredFromTheAddressAndPagedByKey() {
        place.inside(() -> {
            for (int day = 2; day <= 26; day++) {
                activities.openCall(
                        place.starAdmin(),
                        Call.at(place)
                                .startingAt(place.clock().instant().plus(Duration.ofDays(day)))
                                .build());
            }
        });
        Visitor stranger = phones.stranger(place);
        Answer first = stranger.get("/tasks");
        assertThat(count(first.body(), "还差 2 人")).isEqualTo(20);
        String key = first.body().replaceAll("(?s).*name=\"after\" value=\"([^\"]+)\".*", "$1");
        Answer second = stranger.get("/tasks?after=" + key);
        assertThat(count(second.body(), "还差 2 人")).isEqualTo(5);
        assertThat(second.body()).doesNotContain("name=\"after\"");
        assertThat(count(stranger.get("/tasks?when=week").body(), "还差 2 人")).isEqualTo(5);
        assertThat(count(stranger.get("/tasks?when=weekend").body(), "还差 2 人")).isEqualTo(2);
        assertThat(stranger.get("/tasks?at=" + place.south().id()).text()).contains("没有这样的招募");
        assertThat(count(stranger.get("/tasks?at=" + place.north().id()).body(), "还差 2 人"))
                .isEqualTo(20);
        assertThat(stranger.get("/tasks?category=child").text()).contains("没有这样的招募");
        assertThat(count(stranger.get("/tasks?q=" + encoded("理发")).body(), "还差 2 人"))
                .isEqualTo(20);
        for (String odd : List.of(
                "q=" + encoded("%_\\'\";drop table seat;--"),
                "q=" + encoded("💈".repeat(300)),
                "category=" + encoded("<script>"),
                "at=00000000-0000-0000-0000-000000000000&at=x",
                "when=" + encoded("明天"),
                "after=1_2",
                "after=99999999999999999_00000000-0000-0000-0000-000000000000",
                "after=-99999999999999999_------------------------------------")) {
            assertThat(stranger.get("/tasks?" + odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void aCallOffIsSaidWithItsReason() {
        UUID id = open(Call.at(place));
        phone.post("/tasks/" + id + "/sign-up");
        place.inside(() -> activities.cancel(place.starAdmin(), id, "下雨改期"));
        assertThat(phone.get("/tasks/" + id).text()).contains("已取消", "下雨改期").doesNotContain("去不了了");
        assertThat(phone.post("/tasks/" + id + "/sign-up").status()).isEqualTo(409);
        assertThat(phone.post("/tasks/" + id + "/withdraw").status()).isIn(403, 409);
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private UUID open(Call call) {
        return place.ask(() -> activities.openCall(place.starAdmin(), call.build()));
    }
}
