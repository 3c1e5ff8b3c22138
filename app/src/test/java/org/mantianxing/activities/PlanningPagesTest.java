package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A series made, changed and called off in the console, with what people type wrong. */
@JourneyTest
class PlanningPagesTest {
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
    void aSeriesIsMadeChangedForAllAndCalledOffFromOneOn() {
        Answer made = star.post(
                "/console/activities/new",
                typed("again", "yes", "day", "6", "weeks", "1", "until", "2026-05-30", "holidays", "yes"));
        Answer desk = star.follow(made);
        assertThat(desk.text()).contains("系列办好了，先发出 4 场", "每周", "周六", "节假日不办", "照样再办一次");
        String id = made.location().replaceAll(".*/", "");
        String change = "/console/activities/" + id + "/change";
        assertThat(star.get(change).text()).contains("这是一个系列，要动哪几场？", "所有还没办的");
        Answer later = star.post(
                change,
                typed(
                        "start",
                        "2026-03-14T14:00",
                        "end",
                        "2026-03-14T16:00",
                        "replyBy",
                        "2026-03-13T09:00",
                        "scope",
                        "all"));
        assertThat(star.follow(later).text()).contains("改好了", "周六 3月14日 下午2:00", "周六 3月28日 下午2:00");
        Answer off = star.post("/console/activities/" + id + "/cancel", "words", "场地没有了", "scope", "following");
        assertThat(star.follow(off).text()).contains("已经取消").doesNotContain("3月28日");
        assertThat(star.get("/console/activities").text()).doesNotContain("广场磨刀");
    }

    @Test
    void whatIsWrongWithASeriesIsSaidAndStaysTyped() {
        Answer wrong = star.post(
                "/console/activities/new",
                typed("again", "yes", "day", "7", "weeks", "1", "until", "2026-03-01", "except", "下星期"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("“下星期”不是日期");
        assertThat(wrong.body()).contains("下星期</textarea>", "value=\"2026-03-01\"");
        Answer other = star.post(
                "/console/activities/new", typed("again", "yes", "day", "7", "weeks", "1", "until", "2026-03-01"));
        assertThat(other.text()).contains("第一次的日期要落在选好的星期几上", "最后一天要在第一次之后");
    }

    @Test
    void fewerSeatsThanAreTakenAreRefusedAtTheirField() {
        String id = star.post("/console/activities/new", typed()).location().replaceAll(".*/", "");
        place.inside(() -> {
            activities.signUp(folk.volunteer(place, "沈建英", 0), UUID.fromString(id));
            activities.signUp(folk.volunteer(place, "陈国强", 0), UUID.fromString(id));
        });
        Answer wrong = star.post("/console/activities/" + id + "/change", typed("seatCount", "1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("已经报了 2 人，不能改成 1 个", "已经有 2 人报名");
        Answer more = star.post("/console/activities/" + id + "/change", typed("seatCount", "6"));
        assertThat(star.follow(more).text()).contains("改好了", "2 / 6 人", "名额从 3 改到 6");
        assertThat(phones.of(place, place.plumAdmin())
                        .post("/console/activities/" + id + "/change", typed())
                        .status())
                .isEqualTo(404);
        assertThat(star.get("/console/activities/new?copy=" + id).body()).contains("value=\"广场磨刀\"", "value=\"6\"");
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
