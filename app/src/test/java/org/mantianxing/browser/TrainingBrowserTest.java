package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.mantianxing.training.School;
import org.mantianxing.training.Tests;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** From a course at the desk to the test on a phone; a swap and an event of two shifts, as seen. */
@JourneyTest
class TrainingBrowserTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Folk folk;

    @Autowired
    School school;

    @Autowired
    Tests tests;

    @Autowired
    Activities activities;

    @Autowired
    Promises promises;

    @Autowired
    Planning planning;

    @Autowired
    Volunteers volunteers;

    Browsers browsers;
    Place place;
    Actor trainer;
    Actor learner;

    @BeforeEach
    void aTrainerAndALearner() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> {
            trainer = folk.volunteer(place, "周医生", 0.0, "firstaid");
            learner = folk.volunteer(place, "陈国强", 0.001);
        });
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void aCourseIsMadeAtADesk() {
        Page page = as(browsers.desk(), place.starAdmin());
        page.navigate(url("/console/training/new"));
        page.fill("#name", "心肺复苏");
        page.fill("#months", "很久");
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("#errors")).isVisible();
        assertThat(page.locator("#name")).hasValue("心肺复苏");
        look(page, "course-wrong");
        page.selectOption("#site", place.star().id().toString());
        page.selectOption("#category", "handy");
        page.fill("#content", "会判断、会按压、会用除颤器");
        page.selectOption("#skill", "firstaid");
        page.fill("#months", "24");
        page.fill("#ask", "2");
        page.locator("main form .btn-primary").click();
        page.locator("#questions").fill("胸外按压每分钟多少次？\n60\n100");
        page.locator("#ask button").click();
        assertThat(page.locator("#questions")).hasValue("胸外按压每分钟多少次？\n60\n100");
        look(page, "course-questions-wrong");
        page.locator("#questions").fill(School.QUESTIONS);
        page.locator("#ask button").click();
        assertThat(page.locator("#list ol > li")).hasCount(2);
        look(page, "course-desk");
        Page phone = as(browsers.phone(), place.starAdmin());
        phone.navigate(page.url());
        look(phone, "course-desk-390");
        Page auditor = as(browsers.desk(), place.auditor());
        auditor.navigate(page.url());
        assertThat(auditor.locator("#ask")).hasCount(0);
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void whoAttendedTakesTheTestOnAPhone() {
        UUID course = place.ask(() -> school.tested(place));
        place.inside(() -> school.held(place, course, trainer, learner));
        Page phone = as(browsers.phone(), learner);
        phone.navigate(url("/training/" + course));
        look(phone, "course-mine-390");
        phone.locator("main form .btn-primary").click();
        phone.waitForURL("**/training/tests/**");
        look(phone, "test-390");
        phone.locator("main form .btn-primary").click();
        assertThat(phone.locator("#errors")).isVisible();
        look(phone, "test-unanswered-390");
        answer(phone, course, false);
        assertThat(phone.locator(".say-bad")).isVisible();
        look(phone, "test-failed-390");
        phone.locator("main form .btn-primary").click();
        answer(phone, course, true);
        assertThat(phone.locator(".say")).isVisible();
        look(phone, "test-passed-390");
        phone.navigate(url("/me/training"));
        look(phone, "my-training-390");
        Page english = english(as(browsers.desk(), learner));
        english.navigate(url("/me/training"));
        look(english, "my-training-en");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void aSwapAndAnEvent() {
        Call saturday = Call.at(place).needing(new SeatNeed("", 4));
        Call sunday = saturday.startingAt(saturday.start().plus(Duration.ofDays(1)));
        UUID one = opened(saturday, learner);
        UUID other = opened(sunday, trainer);
        place.inside(() -> promises.handOver(
                learner, one, volunteers.get(trainer, trainer.id()).number()));
        Page asked = as(browsers.phone(), trainer);
        asked.navigate(url("/tasks/" + one));
        look(asked, "swap-asked-390");
        place.inside(() -> promises.askInReturn(trainer, one, other));
        Page giver = as(browsers.phone(), learner);
        giver.navigate(url("/tasks/" + one));
        look(giver, "swap-in-return-390");
        UUID event =
                place.ask(() -> planning.event(place.starAdmin(), "南湖马拉松", List.of(saturday.build(), sunday.build())));
        giver.navigate(url("/tasks/events/" + event));
        look(giver, "event-390");
        Page desk = browsers.desk();
        desk.navigate(url("/tasks/events/" + event));
        look(desk, "event");
        UUID led = place.ask(() -> activities.openCall(
                place.starAdmin(),
                saturday.startingAt(saturday.start().minus(Duration.ofHours(4)))
                        .ledBy(trainer.id())
                        .build()));
        place.inside(() -> {
            activities.signUp(learner, led);
            place.clock().moveTo(saturday.start().minus(Duration.ofHours(4)));
            activities.callRoll(trainer, led, List.of(Attended.came(learner.id())));
        });
        Page lead = as(browsers.phone(), trainer);
        lead.navigate(url("/tasks/" + led + "/lead"));
        lead.locator("summary", new Page.LocatorOptions().setHasText("记路途或待命")).click();
        look(lead, "lead-apart-390");
        assertThat(browsers.complaints()).isEmpty();
    }

    private UUID opened(Call call, Actor who) {
        return place.ask(() -> {
            UUID id = activities.openCall(place.starAdmin(), call.build());
            activities.signUp(who, id);
            return id;
        });
    }

    private void answer(Page phone, UUID course, boolean right) {
        assertThat(phone.locator("[name=q0]").first()).isVisible();
        UUID attempt = place.ask(() -> tests.begin(learner, course));
        List<Set<Integer>> answers = place.ask(() -> school.right(learner, tests.get(learner, attempt)));
        for (int i = 0; i < answers.size(); i++) {
            for (int k = 0; k < 3; k++) {
                if (answers.get(i).contains(k) == right) {
                    phone.locator("[name=q" + i + "][value='" + k + "']").check();
                }
            }
        }
        phone.locator("main form .btn-primary").click();
    }

    private static void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page as(Page page, Actor person) {
        return with(page, Sessions.COOKIE, signedIn.token(place, person));
    }

    private Page english(Page page) {
        return with(page, "mtx-lang", "en");
    }

    private Page with(Page page, String name, String value) {
        page.context().addCookies(List.of(new Cookie(name, value).setUrl(url("/"))));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
