package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.activities.Attendances;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A cellar without a network: the leader's phone goes on, its clock is wrong, and nothing is lost or doubled. */
@JourneyTest
class OfflineBrowserTest {
    private static final Duration FAST = Duration.ofMinutes(7);

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Attendances attendances;

    @Autowired
    SignedIn signedIn;

    Browsers browsers;
    Place place;
    Actor leader;
    Actor first;
    Actor second;
    UUID id;
    Instant now;

    @BeforeEach
    void halfAnHourBefore() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> {
            leader = folk.barber(place, "周师傅");
            first = folk.barber(place, "沈建英");
            second = folk.barber(place, "陈国强");
            Call call = Call.at(place).ledBy(leader.id());
            id = activities.openCall(place.starAdmin(), call.build());
            activities.signUp(first, id);
            activities.signUp(second, id);
            now = call.start().minus(Duration.ofMinutes(30));
            place.clock().moveTo(now);
        });
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void theLeaderGoesOnWithoutANetworkAndItIsMergedLater() {
        Page own = as(browsers.phone(), first, now);
        own.navigate(url("/tasks/" + id + "/code"));
        look(own, "own-code");
        Page lead = as(browsers.phone(), leader, now.plus(FAST));
        lead.navigate(url("/tasks/" + id + "/lead/offline"));
        assertThat(lead.locator("#offline[data-ready=kept]")).isVisible();
        assertThat(lead.locator("#offline")).containsText("快了约 7 分钟");
        look(lead, "lead-offline-ready");
        BrowserContext leads = lead.context();
        leads.setOffline(true);
        own.context().setOffline(true);
        lead.reload();
        assertThat(lead.locator("#offline")).containsText("没有网络，记在这台手机里");
        place.clock().moveTo(now);
        String digits = place.ask(() -> attendances.ownCode(first, id).digits());
        assertThat(own.locator("[data-own-digits][data-now]")).hasText(digits);
        lead.getByLabel("沈** 手机上的六位数字").fill(digits);
        assertThat(lead.locator("#offline[data-waiting='1']")).isVisible();
        lead.getByLabel("陈** 到了").click();
        assertThat(lead.locator("#offline[data-waiting='2']")).isVisible();
        lead.reload();
        assertThat(lead.locator("#offline[data-waiting='2']")).isVisible();
        look(lead, "lead-offline-waiting");
        place.inside(() ->
                assertThat(activities.attendance(leader, id)).as("not sent yet").isEmpty());
        place.clock().moveTo(now);
        leads.setOffline(false);
        assertThat(lead.locator("#offline[data-waiting='0']")).isVisible();
        place.inside(() -> assertThat(activities.attendance(leader, id))
                .allSatisfy(there -> assertThat(there.inAt()).isCloseTo(now, within(1, ChronoUnit.MINUTES)))
                .extracting(there -> there.inBy())
                .containsExactlyInAnyOrder(Proof.SCAN, Proof.ROLL));
        lead.reload();
        assertThat(lead.locator("#offline .roll")).containsText("走了");
        assertThat(browsers.complaints())
                .as("a browser complains of the network that was taken away, and of nothing else")
                .allSatisfy(one -> assertThat(one)
                        // htmx says so in its own words where a page asks for its code at that very moment
                        .containsAnyOf("ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest"));
    }

    @Test
    void whoeverScansTheCodeWithAnyCameraSeesWhoseItIs() {
        Page lead = as(browsers.phone(), leader, now);
        String code = place.ask(() -> {
            var own = attendances.ownCode(first, id);
            return "?seat=" + own.seat() + "&code=" + own.digits();
        });
        lead.navigate(url("/tasks/" + id + "/lead/scan" + code));
        assertThat(lead.locator("main h2.big")).hasText("沈**");
        look(lead, "lead-scan");
        lead.getByText("是本人，签到").click();
        assertThat(lead.locator("#roll")).containsText("负责人扫码");
        Page volunteer = as(browsers.phone(), first, now);
        volunteer.navigate(url("/tasks/" + id));
        assertThat(volunteer.locator(".say h2")).containsText("签到好了");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void theCodeOfThePlaceAsksForThePositionOnce() {
        String point = place.ask(
                () -> attendances.pointCode(place.starAdmin(), place.star().id()));
        Page phone = as(browsers.phone(), first, now);
        phone.navigate(url("/points/" + point));
        phone.getByText("看一下位置，签到").click();
        assertThat(phone.locator("[role=alert]")).containsText("请负责人扫您的码");
        look(phone, "point-no-position");
        phone.context().grantPermissions(List.of("geolocation"));
        phone.context().setGeolocation(new com.microsoft.playwright.options.Geolocation(30.8281, 120.7481));
        phone.navigate(url("/points/" + point));
        phone.getByText("看一下位置，签到").click();
        assertThat(phone.locator(".say h2")).containsText("签到好了");
        Page desk = as(browsers.desk(), place.starAdmin(), now);
        desk.navigate(url("/console/points/" + place.star().id()));
        look(desk, "poster");
        assertThat(browsers.complaints()).isEmpty();
    }

    /** Not in every run: on a machine that is busy, Chromium's film sometimes never begins. {@code -Dcamera=true} */
    @Test
    @EnabledIfSystemProperty(named = "camera", matches = "true")
    void theCameraReadsTheCodeOffTheVolunteersPhone() throws Exception {
        Path film = Path.of("target", "film-" + id + ".mjpeg");
        place.clock().moveTo(now);
        var own = place.ask(() -> attendances.ownCode(first, id));
        Film.of(film, url("/tasks/" + id + "/lead/scan?seat=" + own.seat() + "&code=" + own.digits()));
        try (Browsers camera = new Browsers(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath()))) {
            Page lead = as(camera.phone(), leader, now);
            lead.navigate(url("/tasks/" + id + "/lead/offline"));
            assertThat(lead.locator("#offline[data-ready=kept]")).isVisible();
            place.clock().moveTo(now);
            lead.getByText("扫志愿者的码").click();
            assertThat(lead.locator("#offline [role=status]")).containsText("沈**：签到");
            assertThat(lead.locator("#offline[data-waiting='0']")).isVisible();
            place.inside(() -> assertThat(activities.attendance(leader, id))
                    .extracting(there -> there.inBy())
                    .containsExactly(Proof.SCAN));
            assertThat(camera.complaints()).isEmpty();
        }
    }

    private void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    /** The phone's clock stands where the test wants it. */
    private Page as(Page page, Actor person, Instant clock) {
        page.clock().setFixedTime(Date.from(clock));
        page.context().addCookies(List.of(new Cookie(Sessions.COOKIE, signedIn.token(place, person)).setUrl(url("/"))));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
