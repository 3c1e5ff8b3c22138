package org.mantianxing.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Training as the station, the learner and the auditor see it, without script. */
@JourneyTest
class TrainingPagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    School school;

    @Autowired
    Tests tests;

    @Autowired
    Courses courses;

    Place place;
    Actor trainer;
    Actor shen;
    Visitor desk;

    @BeforeEach
    void aStation() {
        place = world.fresh();
        trainer = place.ask(() -> folk.volunteer(place, "周师傅", 0.0));
        shen = place.ask(() -> folk.volunteer(place, "沈建英", 0.0));
        desk = phones.as(place, place.starAdmin());
    }

    @Test
    void theStationMakesACourseWritesQuestionsAndCallsASession() {
        assertThat(desk.get("/console/training").text()).contains("还没有课程", "加一门课");
        Answer wrong = course("months", "半年", "name", "急救");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("有效期填 1 到 120 个月");
        assertThat(wrong.body()).contains("value=\"半年\"", "value=\"急救\"");
        Answer made = course("months", "24", "name", "心肺复苏");
        assertThat(made.status()).isEqualTo(302);
        String here = bare(made);
        assertThat(desk.follow(made).text()).contains("课程加好了", "每次要抽 5 道，现在只有 0 道");
        Answer unmarked = desk.post(here + "/questions", "questions", "按多深？\n5 厘米\n10 厘米");
        assertThat(unmarked.status()).isEqualTo(422);
        assertThat(unmarked.text()).contains("第 1 行的题没有标出正确的选项");
        assertThat(unmarked.body()).contains("按多深？\n5 厘米");
        Answer asked = desk.post(here + "/questions", "questions", School.QUESTIONS);
        assertThat(desk.follow(asked).text()).contains("加了 2 道题", "成人胸外按压每分钟多少次？", "太快太慢都不行");
        String id = here.substring(here.lastIndexOf('/') + 1);
        Answer form = desk.get("/console/activities/new?course=" + id);
        assertThat(form.body()).contains("value=\"心肺复苏\"", "value=\"" + id + "\" selected");
        assertThat(phones.visitor(place).get("/training").text()).contains("心肺复苏", "急救 · 初级 · 管 24 个月");
        assertThat(phones.as(place, shen).get(here).status()).isEqualTo(404);
        Visitor auditor = phones.as(place, place.auditor());
        assertThat(auditor.get(here).text()).contains("心肺复苏").doesNotContain("加题目", "改一改");
        assertThat(auditor.get("/console/training/new").status()).isEqualTo(404);
        assertThat(auditor.get(here + "/change").status()).isEqualTo(404);
        assertThat(auditor.post(here + "/questions", "questions", School.QUESTIONS)
                        .status())
                .isEqualTo(404);
        Answer stale = desk.post(here + "/change", fields("name", "心肺复苏（新）", "version", "99"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"心肺复苏（新）\"");
    }

    @Test
    void theLearnerTakesTheTestOnThePhone() {
        UUID course = place.ask(() -> school.tested(place));
        UUID held = place.ask(() -> school.held(place, course, trainer, shen));
        Visitor phone = phones.as(place, shen);
        assertThat(phone.get("/tasks/" + held).text()).contains("培训课程：心肺复苏", "就有“急救”的资质");
        assertThat(phone.get("/me/training").text()).contains("可以做小测验了", "听过的课");
        String test = bare(phone.post("/training/" + course + "/test"));
        assertThat(phone.get(test).text()).contains("2 道题，答对 2 题就通过", "不止一个对");
        Answer half = phone.post(test, "q0", "1");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.text()).contains("第 2 题还没有选");
        assertThat(half.body()).containsPattern("name=\"q0\" value=\"1\" checked");
        assertThat(phone.follow(phone.post(test, "q0", "2", "q1", "2")).text())
                .contains("还差一点", "再试一次，还有 1 次机会")
                .doesNotContain("对的是");
        assertThat(phone.post(test, "q0", "1", "q1", "1").status())
                .as("handed in once")
                .isEqualTo(302);
        String second = bare(phone.post("/training/" + course + "/test"));
        assertThat(phone.follow(phone.post(second, right(second))).text()).contains("通过了！");
        LocalDate until = ChinaTime.today(place.clock()).plusMonths(24);
        assertThat(phone.get("/me/training").text()).contains("拿到的资质", "急救 · 初级", "有效期到 " + until.getYear());
        assertThat(phone.get("/me/data/copy").text()).contains("心肺复苏");
        assertThat(phones.as(place, trainer).get(second).status()).isEqualTo(404);
        Answer refused = phone.post("/training/" + course + "/test");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("您已经通过了");
        desk = phones.as(place, place.starAdmin());
        assertThat(desk.get("/console/training/courses/" + course).text()).contains("通过的人", "持有资质的人");
    }

    @Test
    void theYearIsPlannedAndItsCostsNoted() {
        UUID course = place.ask(() -> school.tested(place));
        UUID held = place.ask(() -> school.held(place, course, trainer, shen));
        desk = phones.as(place, place.starAdmin());
        String plan = "/console/training/plan";
        Answer wrong = desk.post(
                plan,
                "site",
                place.star().id().toString(),
                "course",
                course.toString(),
                "month",
                "6",
                "sessions",
                "两场",
                "people",
                "60",
                "yuan",
                "一千");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("场次填 1 到 100", "经费填元");
        assertThat(wrong.body()).contains("value=\"两场\"", "value=\"一千\"");
        Answer added = desk.post(
                plan,
                "site",
                place.star().id().toString(),
                "course",
                course.toString(),
                "month",
                "12",
                "sessions",
                "2",
                "people",
                "60",
                "yuan",
                "1,200.50");
        assertThat(desk.follow(added).text()).contains("计划加好了", "1 / 2", "1 / 60", "0 / 1,200.50", "1 场没记");
        String cost = "/console/training/courses/" + course + "/sessions/" + held + "/cost";
        assertThat(desk.post(cost, "yuan", "").status()).isEqualTo(422);
        assertThat(desk.follow(desk.post(cost, "yuan", "600", "words", "讲课费")).text())
                .contains("花了 600 元", "讲课费", "每人次 600 元");
        assertThat(desk.get(plan).text()).contains("600 / 1,200.50");
        assertThat(new String(desk.download(plan + "?as=csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("心肺复苏", "1200.5");
        assertThat(phones.as(place, place.plumAdmin()).post(cost, "yuan", "1").status())
                .isEqualTo(404);
        assertThat(phones.as(place, shen).get(plan).status()).isEqualTo(404);
    }

    /** Where an answer sends one, within the district. */
    private String bare(Answer answer) {
        return answer.location()
                .substring(answer.location().indexOf("/" + place.district().slug())
                        + place.district().slug().length()
                        + 1);
    }

    private Answer course(String... typed) {
        return desk.post("/console/training/new", fields(typed));
    }

    private String[] fields(String... typed) {
        List<String> all = new ArrayList<>(List.of(
                "site",
                place.star().id().toString(),
                "category",
                "handy",
                "content",
                "会判断、会按压",
                "skill",
                "firstaid",
                "level",
                "BASIC",
                "ask",
                "5",
                "passMark",
                "80",
                "tries",
                "3"));
        all.addAll(List.of(typed));
        return all.toArray(String[]::new);
    }

    private String[] right(String test) {
        List<String> fields = new ArrayList<>();
        place.inside(() -> {
            Attempt attempt = tests.get(shen, UUID.fromString(test.substring(test.lastIndexOf('/') + 1)));
            List<java.util.Set<Integer>> answers = school.right(shen, attempt);
            for (int i = 0; i < answers.size(); i++) {
                for (int one : answers.get(i)) {
                    fields.addAll(List.of("q" + i, String.valueOf(one)));
                }
            }
        });
        return fields.toArray(String[]::new);
    }
}
