package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Activities in the console: who comes, who is asked, calling off. */
@JourneyTest
class DeskPagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Phones phones;

    Place place;
    Visitor star;

    @BeforeEach
    void aStation() {
        place = world.fresh();
        star = phones.of(place, place.starAdmin());
    }

    @Test
    void theDispatcherSeesWhoFitsWhyAndWhoNearlyDoes() {
        place.inside(() -> {
            folk.barber(place, "沈建英");
            folk.volunteer(place, "远处人", 0.2, "haircut");
            folk.volunteer(place, "裁缝人", 0, "sewing");
        });
        UUID id = open(Call.at(place));
        String desk = "/console/activities/" + id;
        assertThat(star.get(desk).text()).contains("看人选", "现在再请一批人");
        Answer people = star.get(desk + "/people");
        assertThat(people.text())
                .contains("一共 1 人", "沈**", "会理发", "就在本站", "技能 ", "近 30 天没请过", "只差一点的", "离得远：1 人", "超出本人愿意走的 5 公里");
        Answer asked = star.post(desk + "/wave");
        assertThat(star.follow(asked).text()).contains("又邀请了 1 个人", "请了 1 人", "第 1 批", "等待答复");
        Answer none = star.post(desk + "/wave");
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.text()).contains("没有更多合适的志愿者");
    }

    @Test
    void onePersonIsAskedOnceAndNotAgainstTheirWill() {
        Actor far = place.ask(() -> folk.volunteer(place, "远处人", 0.2, "haircut"));
        Actor silent = place.ask(() -> folk.barber(place, "不打扰"));
        place.inside(() -> folk.set(silent, "offers", "NONE"));
        UUID id = open(Call.at(place));
        String offer = "/console/activities/" + id + "/offer";
        assertThat(star.follow(star.post(offer, "volunteer", far.id().toString()))
                        .text())
                .contains("邀请发出去了", "单独邀请");
        assertThat(star.post(offer, "volunteer", far.id().toString()).text()).contains("已邀请过");
        assertThat(star.post(offer, "volunteer", silent.id().toString()).text()).contains("选择了不接收邀请");
        assertThat(star.post(offer, "volunteer", UUID.randomUUID().toString()).status())
                .isEqualTo(403);
        assertThat(star.post(offer, "volunteer", "x").status()).isEqualTo(404);
        assertThat(star.post(offer).status()).isEqualTo(404);
    }

    @Test
    void callingOffNeedsAReasonThatEverybodyReads() {
        Actor barber = place.ask(() -> folk.barber(place, "沈建英"));
        UUID id = open(Call.at(place));
        place.inside(() -> activities.signUp(barber, id));
        String cancel = "/console/activities/" + id + "/cancel";
        Answer silent = star.post(cancel, "words", "  ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("请写明取消的原因");
        assertThat(star.post(cancel, "words", "长".repeat(301)).status()).isEqualTo(422);
        assertThat(star.follow(star.post(cancel, "words", "下雨，改期")).text()).contains("已经取消", "已取消", "下雨，改期", "沈*");
        assertThat(star.post(cancel, "words", "再来一次").status()).isEqualTo(409);
        assertThat(star.get(cancel).location()).endsWith("/console/activities/" + id);
    }

    @Test
    void theRightPeopleLookAndOnlyTheyAct() {
        UUID id = open(Call.at(place));
        String desk = "/console/activities/" + id;
        Actor resident = place.ask(() -> world.resident(3, "王阿姨"));
        Visitor auditor = phones.of(place, place.auditor());
        assertThat(auditor.get(desk).text()).contains("天星社区义务理发").doesNotContain("现在再请一批人", "取消这项活动");
        assertThat(auditor.get("/console/activities").text()).contains("天星社区义务理发");
        assertThat(auditor.get(desk + "/people").body()).doesNotContain("请来");
        assertThat(phones.of(place, place.northAdmin()).get(desk).status()).isEqualTo(200);
        assertThat(phones.of(place, place.centreAdmin()).get(desk).status()).isEqualTo(200);
        List<Visitor> strangers =
                new ArrayList<>(List.of(phones.of(place, place.plumAdmin()), phones.of(place, resident)));
        for (Visitor stranger : strangers) {
            for (String part : new String[] {"", "/fresh", "/people"}) {
                assertThat(stranger.get(desk + part).status()).isEqualTo(404);
            }
        }
        strangers.add(auditor);
        for (Visitor stranger : strangers) {
            assertThat(stranger.post(desk + "/wave").status()).isEqualTo(404);
            assertThat(stranger.post(desk + "/cancel", "words", "恶意").status()).isEqualTo(404);
            assertThat(stranger.post(desk + "/offer", "volunteer", resident.id().toString())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(phones.of(place, resident).get("/console/activities").status())
                .isEqualTo(403);
        assertThat(phones.of(place, resident).get("/console/activities/new").status())
                .isEqualTo(403);
        assertThat(auditor.get("/console/activities/new").status()).isEqualTo(403);
        assertThat(phones.stranger(place).get("/console/activities").location()).contains("/console/sign-in");
    }

    @Test
    void theListIsNarrowedFromTheAddress() {
        UUID off = open(Call.at(place));
        place.inside(() -> activities.cancel(place.starAdmin(), off, "下雨"));
        open(Call.at(place).startingAt(place.clock().instant().plus(Duration.ofDays(9))));
        assertThat(star.get("/console/activities").text()).contains("周三 3月18日").doesNotContain("周六 3月14日");
        assertThat(star.get("/console/activities?state=CANCELLED").text())
                .contains("周六 3月14日")
                .doesNotContain("周三 3月18日");
        assertThat(star.get("/console/activities?state=all").text()).contains("周六 3月14日", "周三 3月18日");
        assertThat(star.get("/console/activities?site=" + place.plum().id()).text())
                .contains("没有这样的活动");
        for (String odd : List.of("state=%3Cscript%3E", "site=x", "q=%25%5C_", "after=1_1", "category=%F0%9F%92%88")) {
            assertThat(star.get("/console/activities?" + odd).status()).as(odd).isEqualTo(200);
        }
    }

    private UUID open(Call call) {
        return place.ask(() -> activities.openCall(place.starAdmin(), call.build()));
    }
}
