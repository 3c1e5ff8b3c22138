package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls that are not out yet: kept half written, used again, looked at by the level above where the district asks for it. */
@JourneyTest
class DraftsTest {
    private static final String NEW = "/console/activities/new";
    private static final String DRAFTS = "/console/activities/drafts";

    @Autowired
    World world;

    @Autowired
    Activities activities;

    @Autowired
    Planning planning;

    @Autowired
    Settings settings;

    @Autowired
    Phones phones;

    @Autowired
    Quiet quiet;

    Place place;
    Visitor star;
    Visitor north;

    @BeforeEach
    void aStationAndTheLevelAbove() {
        place = world.fresh();
        star = phones.of(place, place.starAdmin());
        north = phones.of(place, place.northAdmin());
    }

    @Test
    void whatIsHalfWrittenIsKeptAndGoneOnWith() {
        assertThat(star.follow(star.post(NEW, "title", "磨刀", "seatCount", "很多", "act", "draft"))
                        .text())
                .contains("草稿存好了", "磨刀", "草稿");
        UUID id = only();
        assertThat(star.get(NEW + "?draft=" + id).body()).contains("value=\"磨刀\"", "value=\"很多\"");
        star.post(NEW, "draft", id.toString(), "title", "广场磨刀", "act", "draft");
        assertThat(only()).isEqualTo(id);
        assertThat(star.get(DRAFTS + "/" + id).text())
                .contains("广场磨刀", "接着写", "删掉")
                .doesNotContain("通过，发出招募");
        for (Visitor other : List.of(north, phones.of(place, place.plumAdmin()))) {
            assertThat(other.get(DRAFTS + "/" + id).status()).isEqualTo(404);
            assertThat(other.post(DRAFTS + "/" + id + "/delete").status()).isEqualTo(404);
        }
        assertThat(star.follow(star.post(DRAFTS + "/" + id + "/delete")).text()).contains("删掉了", "这里还是空的");
    }

    @Test
    void aTemplateStaysAndEverybodyOfThePlaceBeginsFromIt() {
        star.post(NEW, typed("act", "template"));
        UUID id = only();
        assertThat(north.get(DRAFTS).text())
                .as("places below are one's own, too")
                .contains("广场磨刀", "模板");
        assertThat(north.get(NEW + "?draft=" + id).body()).contains("value=\"广场磨刀\"");
        assertThat(phones.of(place, place.plumAdmin()).get(DRAFTS).text()).doesNotContain("广场磨刀");
        assertThat(star.post(NEW, typed("draft", id.toString())).status()).isEqualTo(302);
        assertThat(only()).isEqualTo(id);
    }

    @Test
    void whereTheDistrictAsksForItTheLevelAboveLooksFirst() {
        ask();
        assertThat(star.get(NEW).text()).contains("提交审核").doesNotContain("发出招募");
        Answer round = star.post(NEW, typed());
        assertThat(round.status()).isEqualTo(403);
        assertThat(round.text()).contains("要先经上一级审核");
        place.inside(() -> assertThatThrownBy(() ->
                        activities.openCall(place.starAdmin(), Call.at(place).build()))
                .isInstanceOf(Refused.class));
        assertThat(star.post(NEW, typed("act", "submit", "seatCount", "很多")).text())
                .contains("名额请填数字");
        assertThat(star.follow(star.post(NEW, typed("act", "submit"))).text()).contains("提交了", "待审核");
        UUID id = only();
        quiet.wait(place);
        assertThat(north.get("/messages").text()).contains("等您审核");
        assertThat(star.post(DRAFTS + "/" + id + "/release").status()).isIn(403, 404);
        assertThat(phones.of(place, place.southAdmin())
                        .post(DRAFTS + "/" + id + "/release")
                        .status())
                .isEqualTo(404);
        assertThat(north.get(DRAFTS + "/" + id).text()).contains("磨刀磨剪", "通过，发出招募", "退回修改");
        assertThat(north.post(DRAFTS + "/" + id + "/return", "words", "").status())
                .isEqualTo(422);
        assertThat(north.follow(north.post(DRAFTS + "/" + id + "/return", "words", "请写明保险"))
                        .text())
                .contains("退回去了");
        assertThat(star.get(DRAFTS + "/" + id).text()).contains("请写明保险", "接着写");
        star.post(NEW, typed("act", "submit", "draft", id.toString(), "insurance", "意外险"));
        assertThat(only()).isEqualTo(id);
        Answer out = north.follow(north.post(DRAFTS + "/" + id + "/release"));
        assertThat(out.text()).contains("招募发出去了", "广场磨刀", "周师傅");
        assertThat(north.post(DRAFTS + "/" + id + "/release").status()).isIn(404, 409);
        quiet.wait(place);
        assertThat(star.get("/messages").text()).contains("审核通过");
        assertThat(star.get(DRAFTS).text()).contains("这里还是空的");
    }

    @Test
    void aSeriesIsLookedAtAsAWholeAndTheCentreNeedsNobody() {
        ask();
        star.post(NEW, typed("act", "submit", "again", "yes", "day", "6", "weeks", "1", "until", "2026-05-30"));
        Answer out = north.follow(north.post(DRAFTS + "/" + only() + "/release"));
        assertThat(out.text()).contains("每周", "周六");
        Visitor centre = phones.of(place, place.centreAdmin());
        assertThat(centre.post(NEW, typed("site", place.centre().id().toString()))
                        .status())
                .isEqualTo(302);
    }

    private void ask() {
        place.inside(() -> settings.set(place.centreAdmin(), "activities.review", "1"));
    }

    private UUID only() {
        return place.ask(() -> planning.drafts(place.starAdmin())).getFirst().id();
    }

    private String[] typed(String... other) {
        List<String> form = new ArrayList<>(List.of(
                "title", "广场磨刀",
                "category", "handy",
                "site", place.star().id().toString(),
                "team", "",
                "start", "2026-03-14T09:00",
                "end", "2026-03-14T11:00",
                "place", "天星广场",
                "content", "磨刀磨剪",
                "minAge", "18",
                "seatSkill", "",
                "seatCount", "3",
                "leaderWords", "周师傅",
                "leaderPhone", "10012345678",
                "replyBy", "2026-03-13T09:00",
                "openSignUp", "yes"));
        for (int i = 0; i < other.length; i += 2) {
            int at = form.indexOf(other[i]);
            if (at >= 0) {
                form.set(at + 1, other[i + 1]);
            } else {
                form.addAll(Arrays.asList(other[i], other[i + 1]));
            }
        }
        return form.toArray(String[]::new);
    }
}
