package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Folk;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole loop as four people live it, each before a screen of their own, all four open at the same time. */
@JourneyTest
class FourPeopleBrowserTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Activities activities;

    Browsers browsers;
    Place place;
    Actor grandmother;
    Actor barber;
    Page granny;
    Page centre;
    Page station;
    Page volunteer;
    final List<String> axe = new ArrayList<>();

    @BeforeEach
    void fourPeople() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> catalogue.seedMenu(place.centreAdmin()));
        barber = place.ask(() -> folk.barber(place, "沈建英"));
        grandmother = place.ask(() -> world.resident(1, "李阿婆"));
        granny = as(browsers.phone(), grandmother);
        centre = as(browsers.desk(), place.centreAdmin());
        station = as(browsers.desk(), place.starAdmin());
        volunteer = as(browsers.phone(), barber);
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void fromTheWishToTheHours() {
        centre.navigate(url("/console"));
        station.navigate(url("/console"));

        grannyOrdersAHaircut();
        theCentreSeesItComeAcceptsReviewsAndDispatches();
        theStationPutsOutTheCall();
        theBarberIsAskedAndAccepts();
        grannySeesThatEverybodyIsFound();
        onTheDayTheBarberChecksInAndOut();
        theStationClosesTheRoll();
        grannyRatesAndTheBarberHasTheHours();

        assertThat(axe).isEmpty();
        assertThat(browsers.complaints()).isEmpty();
    }

    private void grannyOrdersAHaircut() {
        granny.navigate(url("/"));
        look(granny, "loop-01-home");
        click(granny, "我要点单");
        granny.locator("input[type=search]").fill("lifa");
        granny.locator("form.search button").click();
        granny.locator(".tile").first().click();
        look(granny, "loop-02-ordering");
        granny.locator("details summary").first().click();
        granny.locator("input[name=headcount]").fill("1");
        granny.locator(".slots .chip").nth(1).click();
        granny.locator("select[name=home]").selectOption(place.star().id().toString());
        granny.locator("input[name=address]").fill("天星小区8幢302室");
        look(granny, "loop-03-ordering");
        granny.locator(".actionbar .btn-primary").click();
        assertThat(granny.locator("main")).containsText("已点单");
        look(granny, "loop-04-placed");
    }

    private void theCentreSeesItComeAcceptsReviewsAndDispatches() {
        Locator waiting = centre.locator(".work-title").first();
        assertThat(waiting).isVisible();
        look(centre, "loop-05-centre-work");
        waiting.click();
        look(centre, "loop-06-centre-order");
        button(centre, "接单").click();
        assertThat(granny.locator("main")).containsText("已接单");
        look(centre, "loop-07-centre-review");
        button(centre, "通过").click();
        assertThat(centre.locator("main")).containsText("天星社区");
        look(centre, "loop-08-centre-dispatch");
        button(centre, "派单").click();
        assertThat(centre.locator("main")).containsText("天星社区");
        assertThat(granny.locator("main")).containsText("已派单");
    }

    private void theStationPutsOutTheCall() {
        Locator waiting = station.locator(".work-title").first();
        station.navigate(url("/console?queue=TO_CALL"));
        assertThat(waiting).isVisible();
        waiting.click();
        click(station, "发布招募");
        station.locator("input[name=leaderPhone]").fill("10000000077");
        look(station, "loop-09-station-call");
        button(station, "发出招募").click();
        assertThat(station.locator("main")).containsText("招募中");
        assertThat(granny.locator("main")).containsText("招募中");
        look(station, "loop-10-station-recruiting");
        look(granny, "loop-11-recruiting");
    }

    private void theBarberIsAskedAndAccepts() {
        place.inside(() -> place.jobs().runDue(true));
        volunteer.navigate(url("/messages"));
        look(volunteer, "loop-12-asked");
        volunteer.navigate(url("/tasks"));
        assertThat(volunteer.locator(".why").first()).isVisible();
        look(volunteer, "loop-13-tasks");
        volunteer.locator(".offer-title a").first().click();
        look(volunteer, "loop-14-task");
        button(volunteer, "我去").click();
        assertThat(volunteer.locator("main")).containsText("您报上名了");
        button(volunteer, "看联系方式和详细地址").click();
        assertThat(volunteer.locator("main")).containsText("天星小区8幢302室");
        assertThat(volunteer.locator("main")).containsText("10000000077");
        look(volunteer, "loop-15-accepted");
    }

    private void grannySeesThatEverybodyIsFound() {
        assertThat(granny.locator("main")).containsText("志愿者找齐了");
        look(granny, "loop-16-staffed");
    }

    private void onTheDayTheBarberChecksInAndOut() {
        String task = volunteer.url().replaceAll("/contact.*", "");
        place.inside(() -> place.clock().moveTo(start()));
        everybodySignsInAgain();
        station.navigate(task + "/lead");
        String code = station.locator(".code-show").innerText().replaceAll("\\s", "");
        look(station, "loop-17-lead");
        volunteer.navigate(task);
        volunteer.locator("input[name=code]").fill(code);
        button(volunteer, "签到").click();
        assertThat(volunteer.locator("main")).containsText("签到好了");
        look(volunteer, "loop-18-checked-in");
        assertThat(granny.locator("main")).containsText("志愿者到了");
        place.inside(() -> place.clock().advance(Duration.ofMinutes(70)));
        station.reload();
        String later = station.locator(".code-show").innerText().replaceAll("\\s", "");
        volunteer.locator("input[name=code]").fill(later);
        button(volunteer, "签退").click();
        assertThat(volunteer.locator("main")).containsText("签退好了");
    }

    private void theStationClosesTheRoll() {
        station.reload();
        look(station, "loop-19-roll");
        station.locator("#finish summary").click();
        button(station, "结束并记时长").click();
        assertThat(station.locator("main")).containsText("已结束");
    }

    private void grannyRatesAndTheBarberHasTheHours() {
        assertThat(granny.locator("main")).containsText("请您确认");
        look(granny, "loop-20-completed");
        granny.locator("a[href$='/rate']").first().click();
        granny.locator(".stars label").nth(4).click();
        granny.locator("textarea[name=words]").fill("剪得清爽，人也和气。");
        look(granny, "loop-21-rating");
        button(granny, "提交评价").click();
        assertThat(granny.locator("main")).containsText("谢谢您的评价");
        look(granny, "loop-22-rated");
        volunteer.navigate(url("/me/record"));
        assertThat(volunteer.locator("main")).containsText("上门");
        look(volunteer, "loop-23-record");
        centre.navigate(url("/console/orders"));
        assertThat(centre.locator("main")).containsText("已评价");
        look(centre, "loop-24-orders");
    }

    /** Days have passed, and a session at a desk ends after some hours. */
    private void everybodySignsInAgain() {
        as(granny, grandmother);
        as(centre, place.centreAdmin());
        as(station, place.starAdmin());
        as(volunteer, barber);
    }

    private Instant start() {
        Instant now = place.clock().instant();
        return activities
                .held(barber, now, now.plus(Duration.ofDays(30)))
                .getFirst()
                .start();
    }

    private void look(Page page, String name) {
        Browsers.picture(page, name);
        axe.addAll(Browsers.axe(page));
    }

    private static void click(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    private Page as(Page page, Actor person) {
        page.context()
                .addCookies(List.of(new Cookie(Sessions.COOKIE, signedIn.token(place, person))
                        .setUrl("http://127.0.0.1:" + signedIn.port())));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
