package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The console as seen, at a desk and on a phone. */
@JourneyTest
class ConsoleBrowserTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Catalogue catalogue;

    @Autowired
    SignedIn signedIn;

    Browsers browsers;
    Place place;

    @BeforeEach
    void aBusyMorning() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> {
            catalogue.seedMenu(place.centreAdmin());
            ordering.placed(place);
            ordering.dispatched(place);
            place.clock().advance(Duration.ofHours(26));
            ordering.recruiting(place);
            ordering.accepted(place);
            ordering.approved(place);
            place.clock().advance(Duration.ofMinutes(50));
        });
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void acceptReviewDispatchAndCallAtADesk() {
        throughTheLoop(browsers.desk(), browsers.desk(), "desk");
    }

    @Test
    void theSameOnAPhone() {
        throughTheLoop(browsers.phone(), browsers.phone(), "phone");
    }

    @Test
    void theWorkListKeepsItselfFreshAndTheFocusWhereItIs() {
        Page page = as(browsers.desk(), place.centreAdmin());
        page.navigate(url("/console?queue=TO_ACCEPT"));
        assertThat(page.locator(".work > li")).hasCount(1);
        assertThat(page.locator(".live.on")).isVisible();
        page.locator(".work button").first().focus();
        String focused = page.evaluate("document.activeElement.id").toString();
        place.ask(() -> ordering.placed(place));
        assertThat(page.locator(".work > li")).hasCount(2);
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.activeElement.id"))
                .isEqualTo(focused);
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void whatSomebodyElseDoesIsToldWithoutTakingAwayWhatIsTyped() {
        Made made = place.ask(() -> ordering.approved(place));
        Page page = as(browsers.desk(), place.centreAdmin());
        page.navigate(url("/console/orders/" + made.id()));
        assertThat(page.locator(".live.on")).isVisible();
        page.getByLabel("交代几句").fill("老人耳朵背");
        place.inside(() -> orders.hurry(made.requester(), made.id()));
        assertThat(page.locator("[role=status] .alert")).containsText("催一催");
        assertThat(page.getByLabel("交代几句")).hasValue("老人耳朵背");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void aCallIsTakenDownWhileListening() {
        Actor caller = place.ask(() -> world.resident(41, "陈阿姨"));
        place.inside(() -> orders.place(caller, ordering.home(place)));
        Page page = as(browsers.desk(), place.starAdmin());
        page.navigate(url("/console/desk"));
        look(page, "console-desk-empty");
        page.getByLabel("电话号码").pressSequentially("10000000041");
        assertThat(page.locator("#caller")).containsText("厨房水龙头漏水");
        page.getByLabel("怎么称呼", exact()).first().fill("陈阿姨");
        page.getByLabel("在菜单里找").pressSequentially("lifa");
        assertThat(page.locator("#menu .option").first()).containsText("理发");
        page.locator("#menu .option").first().click();
        look(page, "console-desk-typing");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("再点一次"))
                .first()
                .click();
        assertThat(page.getByLabel("门牌地址")).hasValue("天星小区8幢302室");
        page.locator("#day1").fill("2026-03-14");
        page.locator("[name=from1]").fill("09:00");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("点单").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("电话代点");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("凭条")).click();
        look(page, "console-slip");
        Page phone = as(browsers.phone(), place.starAdmin());
        phone.navigate(url("/console/desk"));
        look(phone, "console-desk-phone");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void theOtherPagesOfTheConsole() {
        Made twin = place.ask(() -> ordering.accepted(place));
        Page page = as(browsers.desk(), place.centreAdmin());
        page.navigate(url("/console/orders/" + twin.id()));
        page.locator("summary", new Page.LocatorOptions().setHasText("退回补充")).click();
        page.locator("summary.btn-danger").first().click();
        look(page, "console-review-no");
        page.navigate(url("/console/orders"));
        look(page, "console-list");
        page.navigate(url("/console/orders?state=DISPATCHED&late=1"));
        look(page, "console-list-filtered");
        page.navigate(url("/console/upward"));
        look(page, "console-upward");
        page.navigate(url("/console/pick"));
        look(page, "console-pick");
        Page phone = as(browsers.phone(), place.centreAdmin());
        phone.navigate(url("/console/orders"));
        look(phone, "console-list-phone");
        Made sealed = place.ask(() -> ordering.dispatched(place));
        Page star = as(browsers.desk(), place.starAdmin());
        star.navigate(url("/console/orders/" + sealed.id()));
        star.getByText("查看明文").click();
        star.getByLabel("为什么要看").fill("上门前打电话");
        star.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看姓名、电话和地址"))
                .click();
        assertThat(star.locator(".sealed")).containsText("天星小区8幢302室");
        look(star, "console-revealed");
        Page english = as(browsers.desk(), place.centreAdmin());
        english.context()
                .addCookies(
                        java.util.List.of(new Cookie("mtx-lang", "en").setUrl("http://127.0.0.1:" + signedIn.port())));
        english.navigate(url("/console/orders/" + twin.id()));
        look(english, "console-review-en");
        Page auditor = as(browsers.desk(), place.auditor());
        auditor.navigate(url("/console"));
        look(auditor, "console-auditor");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void casesThatComeBackToTheCentre() {
        Made unmet = place.ask(() -> ordering.unmet(place));
        Page page = as(browsers.desk(), place.centreAdmin());
        page.navigate(url("/console/orders/" + unmet.id()));
        look(page, "console-unmet");
        place.clock().moveTo(World.MORNING);
        Made disputed = place.ask(() -> ordering.disputed(place));
        page = as(browsers.desk(), place.centreAdmin());
        page.navigate(url("/console/orders/" + disputed.id()));
        look(page, "console-disputed");
        assertThat(browsers.complaints()).isEmpty();
    }

    private void throughTheLoop(Page centre, Page station, String face) {
        as(centre, place.centreAdmin());
        centre.navigate(url("/console"));
        look(centre, "console-home-" + face);
        centre.navigate(url("/console?queue=TO_ACCEPT"));
        centre.locator(".work button").first().click();
        assertThat(centre.locator("main")).containsText("审核");
        look(centre, "console-review-" + face);
        centre.getByLabel("名称").fill("修厨房水龙头");
        centre.locator("[name=skill]").first().selectOption("plumbing");
        centre.locator("[name=count]").first().fill("1");
        centre.getByRole(AriaRole.BUTTON, named("通过")).click();
        assertThat(centre.locator("main")).containsText("派给谁");
        centre.getByLabel("或者派给团队").pressSequentially("没有");
        assertThat(centre.locator("#send-teams")).containsText("没有名字里带");
        look(centre, "console-dispatch-" + face);
        centre.getByRole(AriaRole.BUTTON, named("派单")).click();
        assertThat(centre.locator("main .pill").first()).containsText("已派单");

        as(station, place.starAdmin());
        station.navigate(url("/console?queue=TO_CALL"));
        station.locator(".work-row")
                .filter(new Locator.FilterOptions().setHasText("修厨房水龙头"))
                .locator(".btn")
                .click();
        look(station, "console-received-" + face);
        station.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("发布招募"))
                .click();
        look(station, "console-call-" + face);
        station.getByLabel("电话").fill("10000000099");
        station.getByRole(AriaRole.BUTTON, named("发出招募")).click();
        station.waitForURL("**/console/activities/**");
        assertThat(browsers.complaints()).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page as(Page page, Actor person) {
        page.context()
                .addCookies(
                        java.util.List.of(new Cookie(Sessions.COOKIE, signedIn.token(place, person)).setUrl(url("/"))));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
