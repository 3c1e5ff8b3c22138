package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own pages, as seen. */
@JourneyTest
class PeopleBrowserTest {
    @Autowired
    World world;

    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    Vault vault;

    @LocalServerPort
    int port;

    Browsers browsers;
    Place place;

    @BeforeEach
    void open() {
        browsers = new Browsers();
        place = world.fresh();
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void aResidentBecomesAVolunteerInOneForm() {
        Actor shen = place.ask(() -> world.resident(1, "沈建英"));
        Page page = as(browsers.phone(), shen);
        page.navigate(url("/me"));
        look(page, "me-resident");
        page.locator("main a.btn-primary").click();
        look(page, "me-volunteer");
        page.selectOption("#site", place.star().id().toString());
        page.fill("#birthYear", "1968");
        page.fill("[data-sift]", "剃头");
        assertThat(page.locator("#skill-groups .chip:visible")).hasCount(1);
        page.locator("#skill-groups .chip:visible").click();
        page.fill("[data-sift]", "");
        page.locator("[data-week=weekend]").click();
        page.locator("button.btn-primary").click();
        look(page, "me-volunteer-missing");
        page.locator("#agree .check").click();
        page.locator("button.btn-primary").click();
        assertThat(page.locator(".toast")).containsText("登记好了");
        look(page, "me-volunteer-done");
        page.navigate(url("/me/volunteer"));
        assertThat(page.locator("#skill-groups input:checked")).hasCount(1);
        assertThat(page.locator(".weekgrid input:checked")).hasCount(6);
        look(page, "me-volunteer-change");
        page.navigate(url("/me/offers"));
        page.locator(".fold summary").click();
        look(page, "me-offers");
        page.navigate(url("/me/devices"));
        look(page, "me-devices");
        place.inside(() -> vault.reveal(
                place.starAdmin(),
                java.util.Objects.requireNonNull(accounts.get(shen, shen.id()).phoneId()),
                "核对集合地点"));
        page.navigate(url("/me/data"));
        look(page, "me-data");
        page.locator("#kept button").click();
        assertThat(page.locator("#kept")).containsText("沈建英");
        page.navigate(url("/me/leave"));
        page.locator(".confirm summary").first().click();
        look(page, "me-leave");
        Page elder = elder(as(browsers.phone(), shen));
        elder.navigate(url("/me"));
        look(elder, "me-elder");
        elder.navigate(url("/me/volunteer"));
        look(elder, "me-volunteer-elder");
        Page english = english(as(browsers.phone(), shen));
        english.navigate(url("/me/volunteer"));
        look(english, "me-volunteer-en");
        english.navigate(url("/me"));
        look(english, "me-en");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void visitorsAndStaffSeeTheirOwnTab() {
        Page visitor = browsers.phone();
        visitor.navigate(url("/me"));
        look(visitor, "me-visitor");
        Page staff = as(browsers.desk(), place.starAdmin());
        staff.navigate(url("/me"));
        look(staff, "me-staff");
        staff.navigate(url("/me/devices"));
        look(staff, "me-devices-desk");
        assertThat(browsers.complaints()).isEmpty();
    }

    private static void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page as(Page page, Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "安卓手机 · 微信", Sessions.PHONE));
        return with(page, Sessions.COOKIE, token);
    }

    private Page english(Page page) {
        return with(page, "mtx-lang", "en");
    }

    private Page elder(Page page) {
        return with(page, "mtx-elder", "1");
    }

    private Page with(Page page, String name, String value) {
        page.context().addCookies(List.of(new Cookie(name, value).setUrl(url("/"))));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + "/" + place.district().slug() + path;
    }
}
