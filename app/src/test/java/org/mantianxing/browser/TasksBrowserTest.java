package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.identity.Sessions;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls and activities, as seen: two volunteers and a leader with phones, a dispatcher at a desk. */
@JourneyTest
class TasksBrowserTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Sessions sessions;

    @Autowired
    Vault vault;

    @LocalServerPort
    int port;

    Browsers browsers;
    Place place;
    Actor first;
    Actor second;
    Actor leader;
    UUID haircut;

    @BeforeEach
    void aBusyWeek() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> {
            first = folk.volunteer(place, "沈建英", 0.012, "haircut", "reading");
            second = folk.volunteer(place, "陈国强", 0.004, "haircut");
            leader = folk.volunteer(place, "周师傅", 0, "leading");
            folk.volunteer(place, "吴小芳", 0.09, "haircut");
            haircut = call("天星广场义务理发", "handy", 5, 2, "天星社区文化广场", "给社区里六十岁以上的老人理发，自带工具，现场有电源和热水。", "haircut", 2);
            call("周末儿童阅读角", "child", 6, 2, "麟湖社区图书室", "陪七到十岁的孩子读绘本，每人带四个孩子。", "reading", 3);
            call("河道捡拾和巡河", "environment", 6, 3, "北郊河步道入口", "沿河道捡拾垃圾，给拍到的问题做记录。", "", 20);
            call("路口文明劝导", "traffic", 3, 1, "新城路与秀园路路口", "早高峰劝导电动车戴头盔、不越线。", "", 6);
            place.after(Duration.ofMinutes(1));
        });
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void twoVolunteersAndALeaderFromTheCallToTheHours() {
        Page one = as(browsers.phone(), first);
        open(one, "/tasks");
        look(one, "tasks");
        one.locator("#fits .offer-title").getByText("天星广场义务理发").click();
        assertThat(one.locator("main")).containsText("想请您来");
        look(one, "task-asked");
        Page two = as(browsers.phone(), second);
        open(two, "/tasks/" + haircut);
        assertThat(two.locator(".pill").first()).hasText("还差 2 人");
        one.locator("#yes button").click();
        assertThat(one.locator(".say h2")).hasText("您报上名了");
        look(one, "task-coming");
        assertThat(two.locator(".pill").first()).hasText("还差 1 人");
        two.locator("#yes button").click();
        assertThat(two.locator(".say h2")).hasText("您报上名了");
        one.getByText("看联系方式和详细地址").click();
        assertThat(one.locator("#contact")).containsText("100");
        look(one, "task-contact");
        theDay(one, two);
    }

    private void theDay(Page one, Page two) {
        place.clock().moveTo(start(5).minus(Duration.ofMinutes(8)));
        Page lead = as(browsers.phone(), leader);
        open(lead, "/tasks/" + haircut + "/lead");
        look(lead, "lead");
        open(one, "/tasks/" + haircut);
        look(one, "task-check-in");
        one.locator("#code").fill(place.ask(() -> activities.code(leader, haircut)));
        one.locator("form:has(#code) button").click();
        assertThat(one.locator(".say h2")).containsText("签到好了");
        look(one, "task-checked-in");
        assertThat(lead.locator("#roll")).containsText("到了 1 人，共 2 人");
        lead.locator("button[aria-label='陈** 到了']").click();
        assertThat(lead.locator("#roll")).containsText("到了 2 人，共 2 人");
        lead.locator(".roll-more summary").last().click();
        look(lead, "lead-roll");
        place.clock().moveTo(start(5).plus(Duration.ofMinutes(118)));
        open(one, "/tasks/" + haircut + "?code=" + place.ask(() -> activities.code(leader, haircut)));
        one.locator("form:has(#code) button").click();
        assertThat(one.locator(".say h2")).containsText("签退好了");
        open(lead, "/tasks/" + haircut + "/lead");
        lead.locator("#finish summary").click();
        look(lead, "lead-finish");
        lead.locator("#finish form button").click();
        assertThat(lead.locator(".toast")).containsText("时长已经记好");
        open(two, "/tasks/" + haircut);
        assertThat(two.locator("main")).containsText("看我的服务记录");
        look(two, "task-over");
        open(one, "/tasks/mine");
        look(one, "tasks-mine");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void strangersEldersAndReadersOfEnglish() {
        Page stranger = browsers.phone();
        open(stranger, "/tasks");
        look(stranger, "tasks-stranger");
        open(stranger, "/tasks?category=law");
        look(stranger, "tasks-nothing");
        open(stranger, "/tasks/" + haircut);
        look(stranger, "task-stranger");
        Page elder = cookie(as(browsers.phone(), second), "mtx-elder", "1");
        open(elder, "/tasks");
        look(elder, "tasks-elder");
        open(elder, "/tasks/" + haircut);
        look(elder, "task-elder");
        Page english = cookie(as(browsers.phone(), first), "mtx-lang", "en");
        open(english, "/tasks");
        look(english, "tasks-en");
        open(english, "/tasks/" + haircut);
        look(english, "task-en");
        open(english, "/tasks/mine");
        look(english, "tasks-mine-empty-en");
        place.clock().moveTo(start(5));
        Page lead = cookie(as(browsers.phone(), leader), "mtx-elder", "1");
        open(lead, "/tasks/" + haircut + "/lead");
        look(lead, "lead-elder");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void withoutScriptEverythingWorks() {
        Page phone = as(browsers.phoneWithoutScript(), first);
        open(phone, "/tasks");
        phone.locator("#fits .offer").first().getByText("我去").click();
        assertThat(phone.locator(".say h2")).hasText("您报上名了");
        phone.locator(".confirm:has(.btn-danger) summary").click();
        phone.locator(".confirm-body .btn-danger").press("Enter");
        assertThat(phone.locator(".toast")).containsText("已经退出");
        Page desk = as(browsers.phoneWithoutScript(), place.starAdmin());
        open(desk, "/console/activities/" + haircut);
        desk.getByText("看人选").click();
        assertThat(desk.locator("h1")).hasText("合适的人选");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void theDispatcherAtTheDesk() {
        place.inside(() -> {
            for (String name : List.of("朱阿英", "徐文华", "孙丽", "马建国", "胡春梅")) {
                folk.volunteer(place, name, 0.01 * name.length() + 0.005 * name.charAt(0) % 0.03, "haircut");
            }
            Actor busy = folk.volunteer(place, "何志明", 0.01, "haircut");
            folk.set(busy, "free", 1);
            activities.accept(second, haircut);
        });
        Page desk = as(browsers.desk(), place.starAdmin());
        open(desk, "/console/activities");
        look(desk, "activities");
        open(desk, "/console/activities/" + haircut);
        assertThat(desk.locator(".cands").first()).containsText("会理发");
        desk.locator("details.fold summary").first().click();
        look(desk, "activity");
        Locator asked = desk.locator("[data-live] details.fold").first();
        asked.evaluate("fold => fold.open = true");
        place.inside(() -> activities.offer(
                place.starAdmin(),
                haircut,
                folk.volunteer(place, "林小燕", 0.01, "haircut").id()));
        assertThat(asked).containsText("单独邀请");
        assertThat(asked).hasAttribute("open", "");
        Locator ask = desk.locator(".cand button").first();
        ask.click();
        assertThat(desk.locator(".toast")).containsText("邀请发出去了");
        open(desk, "/console/activities/new");
        look(desk, "activity-new");
        desk.locator("#title").fill("广场磨刀");
        desk.locator("form.stack .nextbar .btn-primary").click();
        assertThat(desk.locator("#errors")).isVisible();
        look(desk, "activity-new-wrong");
        Page narrow = as(browsers.phone(), place.starAdmin());
        open(narrow, "/console/activities");
        look(narrow, "activities-phone");
        open(narrow, "/console/activities/" + haircut);
        assertThat(narrow.locator(".cands").first()).containsText("会理发");
        look(narrow, "activity-phone");
        Page english = cookie(as(browsers.desk(), place.starAdmin()), "mtx-lang", "en");
        open(english, "/console/activities/" + haircut);
        assertThat(english.locator(".cands").first()).containsText("Haircutting");
        look(english, "activity-en");
        assertThat(browsers.complaints()).isEmpty();
    }

    private UUID call(
            String title, String category, int day, int hours, String at, String content, String skill, int seats) {
        Instant start = start(day);
        @Nullable UUID phone = vault.seal(Vault.Kind.PHONE, "10012345678", null).id();
        return activities.openCall(
                place.starAdmin(),
                new NewCall(
                        null,
                        title,
                        category,
                        place.star().id(),
                        null,
                        start,
                        start.plus(Duration.ofHours(hours)),
                        at,
                        place.star().lon(),
                        place.star().lat(),
                        null,
                        null,
                        null,
                        content,
                        skill.isEmpty() ? "" : "待人耐心，能站得住",
                        16,
                        List.of(new SeatNeed(skill, seats)),
                        skill.equals("haircut") ? List.of("sharp", "crowd") : List.of(),
                        skill.equals("haircut") ? "工具用完入盒，围布一人一换" : "",
                        "区里统一办理志愿者意外险",
                        List.of(),
                        "",
                        leader.id(),
                        "周师傅",
                        phone,
                        start.minus(Duration.ofHours(20)),
                        true));
    }

    private static Instant start(int day) {
        return World.MORNING.plus(Duration.ofDays(day));
    }

    private void look(Page page, String name) {
        Browsers.picture(page, name);
        List<String> found = Browsers.axe(page);
        assertThat(found).isEmpty();
    }

    private Page as(Page page, Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "测试", Sessions.PHONE));
        page.context().addCookies(List.of(new Cookie(Sessions.COOKIE, token).setUrl(url("/"))));
        return page;
    }

    private Page cookie(Page page, String name, String value) {
        page.context().addCookies(List.of(new Cookie(name, value).setUrl("http://127.0.0.1:" + port)));
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(url(path));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + "/" + place.district().slug() + path;
    }
}
