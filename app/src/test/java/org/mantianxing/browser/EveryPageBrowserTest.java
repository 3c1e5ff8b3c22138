package org.mantianxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.browser.EveryPage.Stop;
import org.mantianxing.identity.Staff;
import org.mantianxing.identity.Totp;
import org.mantianxing.kernel.Actor;
import org.mantianxing.sms.Outbox;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Routes;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** No page is forgotten by those who open all of them ({@link PagesOnAPhoneBrowserTest}, {@link PagesAtADeskBrowserTest}), nor the ways in. */
@JourneyTest
class EveryPageBrowserTest {
    /** Routes that answer with no page of their own: parts of pages, files, redirects, streams. */
    private static final Set<String> NO_PAGES = Set.of(
            "/app.webmanifest",
            "/calendar/{token}.ics",
            "/certs/keys.pem",
            "/certs/status/{list}",
            "/console/activities/drafts/{id}/{step:release|return|delete}",
            "/console/activities/{id}/fresh",
            "/console/activities/{id}/{step:wave|offer|cancel}",
            "/console/figures/board",
            "/console/hours/claims/{id}/pictures/{picture}",
            "/console/hours/claims/{id}/pictures/{picture}/small",
            "/console/assessment/report.pdf",
            "/console/imports/model",
            "/console/training/courses/{id}/questions/{question}/remove",
            "/console/training/courses/{id}/sessions/{session}/cost",
            "/console/training/courses/{id}/{step:close|open|questions}",
            "/console/training/plan/{id}/remove",
            "/training/{id}/test",
            "/console/imports/{id}/now",
            "/console/imports/{id}/rows",
            "/console/orders/{id}/fresh",
            "/console/orders/{id}/teams",
            "/console/proofs/{id}/picture",
            "/console/week/places/{id}",
            "/console/week/{step:plan|ask}",
            "/console/work",
            "/error",
            "/events/console",
            "/events/figures",
            "/wall/{token}/events",
            "/wall/{token}/now",
            "/events/imports/{id}",
            "/events/orders/{id}",
            "/m/{code}",
            "/tasks/{id}/pictures/{picture}",
            "/tasks/{id}/pictures/{picture}/small",
            "/me/certificates/{id}/credential.json",
            "/me/certificates/{id}/paper.pdf",
            "/me/certificates/{id}/statement.json",
            "/me/certificates/{id}/statement.sig",
            "/brands/{code}/picture",
            "/console/brands/{code}/picture",
            "/console/brands/{code}/picture/remove",
            "/console/brands/{code}/{step:hide|show}",
            "/console/volunteers/{id}/photo",
            "/me/children",
            "/me/photo/picture",
            "/me/children/{id}/certificates",
            "/me/children/{id}/certificates/{certificate}/paper.pdf",
            "/me/children/{id}/copy",
            "/tasks/{id}/children/{child}",
            "/tasks/{id}/children/{child}/leave",
            "/me/data/copy",
            "/me/data/copy.pdf",
            "/teams/proposals/{id}/pictures/{picture}",
            "/console/teams/proposals/{id}/pictures/{picture}",
            "/me/proofs/{id}/picture",
            "/menu/here",
            "/messages/list",
            "/messages/live",
            "/messages/{id}",
            "/orders/pictures/{picture}/small",
            "/orders/{id}/pictures/{picture}",
            "/orders/{id}/pictures/{picture}/small",
            "/orders/{id}/track",
            "/me/promises/{lapse}",
            "/points/{code}/{step:check-in|check-out}",
            "/tasks/offline.js",
            "/tasks/{id}/code/fresh",
            "/tasks/{id}/fresh",
            "/tasks/{id}/lead/list",
            "/tasks/{id}/lead/code",
            "/tasks/{id}/lead/fresh",
            "/tasks/{id}/lead/{step:roll|finish|contact|crew|typed}",
            "/tasks/{id}/live",
            "/tasks/{id}/{step:accept|decline|sign-up|stand-by|withdraw|contact|confirm|hand-over|take-back|instead|not-instead|in-return|swap|not-swap|check-in|check-out}");

    /** Pages in the middle of a way in, looked at below. */
    private static final Set<String> WAYS_IN =
            Set.of("/sign-in/code", "/sign-in/name", "/console/sign-in/{step:code|password|set-up}");

    /** Looked at by {@link OfflineBrowserTest}, on the day itself. */
    private static final Set<String> OF_THE_DAY =
            Set.of("/points/{code}", "/tasks/{id}/code", "/tasks/{id}/lead/offline", "/tasks/{id}/lead/scan");

    /** Looked at by {@link GroundBrowserTest}, on the platform. */
    private static final Set<String> OF_THE_OPERATOR =
            Set.of("/console/districts", "/console/districts/new", "/console/districts/{code}");

    @Autowired
    World world;

    @Autowired
    EveryPage everyPage;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Staff staff;

    @Autowired
    Outbox outbox;

    Browsers browsers;
    Place place;
    List<Stop> stops;
    int phones = 800_000;

    @BeforeEach
    void aDistrictWithSomethingEverywhere() {
        browsers = new Browsers();
        place = world.fresh();
        stops = everyPage.of(place);
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void noRouteIsForgotten() {
        Set<String> known = stops.stream().map(Stop::route).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NO_PAGES);
        known.addAll(WAYS_IN);
        known.addAll(OF_THE_DAY);
        known.addAll(OF_THE_OPERATOR);
        Set<String> routes = Routes.read().outcomes().keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring(4))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).isEqualTo(known);
    }

    @Test
    void theWaysInOnAPhoneAndAtADesk() {
        for (Page page : List.of(browsers.phone(), browsers.desk())) {
            page.navigate(url("/sign-in"));
            page.locator("#phone").fill(World.phone(++phones));
            page.locator("main form button.btn-primary").click();
            page.waitForURL("**/sign-in/code**");
            look(page);
            page.locator("#code").fill(sent());
            page.locator("main form button.btn-primary").click();
            page.waitForURL("**/sign-in/name**");
            look(page);
        }
        Staff.Hired hired = place.ask(() -> staff.hire(place.centreAdmin(), "lake.chen", "陈丽"));
        Page desk = browsers.desk();
        begin(desk, "lake.chen", hired.password());
        desk.waitForURL("**/console/sign-in/password**");
        look(desk);
        begin(desk, "star", "correct horse battery");
        desk.waitForURL("**/console/sign-in/set-up**");
        look(desk);
        String secret = desk.locator("main code").first().innerText();
        desk.locator("#code").fill(Totp.code(secret, place.clock().instant()));
        desk.locator("main form button.btn-primary").click();
        assertThat(desk.locator("main").innerText()).contains("请抄下备用码");
        look(desk);
        Page phone = browsers.phone();
        begin(phone, "star", "correct horse battery");
        phone.waitForURL("**/console/sign-in/code**");
        look(phone);
        assertThat(browsers.complaints()).isEmpty();
    }

    private void begin(Page page, String login, String password) {
        page.navigate(url("/console/sign-in"));
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(password);
        page.locator("main form button.btn-primary").click();
    }

    /** The code that the last text message brought. */
    private String sent() {
        return place.ask(() -> outbox.last(Actor.CLOCK, 1).getFirst().text())
                .replaceFirst("【.*】", "")
                .replaceFirst("^\\D*(\\d{6}).*$", "$1");
    }

    private static void look(Page page) {
        assertThat(Browsers.axe(page)).isEmpty();
        assertThat(Walk.wide(page)).as(page.url() + " is wider than the screen").isFalse();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
