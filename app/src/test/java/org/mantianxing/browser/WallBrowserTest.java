package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.figures.Walls;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The big screen: two sizes, a network that goes and comes, a day on the wall. */
@JourneyTest
class WallBrowserTest {
    private static final Logger LOG = LoggerFactory.getLogger(WallBrowserTest.class);
    /** Hours on the wall, in the browser's time; {@code -Dwall.hours=12} for a whole day. */
    private static final int HOURS = Integer.getInteger("wall.hours", 1);

    private static final int MINUTE = 60_000;

    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Folk folk;

    @Autowired
    Records records;

    @Autowired
    Walls walls;

    Browsers browsers;
    Place place;
    Actor helper;
    String token;

    @BeforeEach
    void aScreen() {
        browsers = new Browsers();
        place = world.fresh();
        helper = place.ask(() -> folk.volunteer(place, "沈建英", 0));
        token = place.ask(() -> walls.make(place.centreAdmin(), "一楼大厅"));
        served(6, 60);
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void itFillsTheWallAndNothingMore() {
        for (int width : new int[] {1920, 3840}) {
            Page wall = browsers.desk();
            wall.setViewportSize(width, width * 9 / 16);
            wall.navigate(url());
            Browsers.picture(wall, "wall-" + width);
            assertThat((boolean) wall.evaluate("document.documentElement.scrollWidth <= innerWidth"
                            + " && document.documentElement.scrollHeight <= innerHeight"))
                    .isTrue();
            assertThat(Browsers.axe(wall)).isEmpty();
        }
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void aNetworkThatGoesAndComesIsSurvived() {
        Page wall = browsers.desk();
        wall.setViewportSize(1920, 1080);
        wall.navigate(url());
        assertThat(wall.locator("[data-live-state].on")).isVisible();
        assertThat(wall.locator("#main")).containsText("1.0");
        wall.context().setOffline(true);
        assertThat(wall.locator("[data-live-state].on")).hasCount(0);
        served(8, 90);
        assertThat(wall.locator("#main")).not().containsText("2.5");
        wall.context().setOffline(false);
        assertThat(wall.locator("#main")).containsText("2.5");
        assertThat(wall.locator("[data-live-state].on")).isVisible();
    }

    /** Whatever the screen keeps, it does not grow: elements, listeners, memory. */
    @Test
    void aDayOnTheWallLeaksNothing() {
        Page wall = browsers.desk();
        wall.clock().install(new Clock.InstallOptions().setTime("2026-03-09T08:00:00+08:00"));
        wall.setViewportSize(1920, 1080);
        wall.navigate(url());
        CDPSession probe = wall.context().newCDPSession(wall);
        probe.send("Performance.enable");
        Held first = held(probe);
        for (int minute = 0; minute <= HOURS * 60; minute++) {
            wall.waitForResponse("**/now", () -> wall.clock().runFor(MINUTE));
            if (minute == 30) {
                first = held(probe);
            }
            if (minute % 60 == 30) {
                LOG.info("The wall after {} minutes: {}", minute, held(probe));
            }
        }
        Held last = held(probe);
        LOG.info("The wall after half an hour {} and after {} hours {}", first, HOURS, last);
        assertThat(last.nodes()).isLessThanOrEqualTo(first.nodes() * 1.1);
        assertThat(last.listeners()).isLessThanOrEqualTo(first.listeners() * 1.1);
        assertThat(last.heap()).isLessThanOrEqualTo(first.heap() * 1.25);
        assertThat(browsers.complaints()).isEmpty();
    }

    /** What a page holds after its garbage is collected. */
    private record Held(double nodes, double listeners, double heap) {}

    private static Held held(CDPSession probe) {
        for (int i = 0; i < 4; i++) {
            probe.send("HeapProfiler.collectGarbage");
        }
        Map<String, Double> metrics = new HashMap<>();
        for (JsonElement one : probe.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            metrics.put(
                    one.getAsJsonObject().get("name").getAsString(),
                    one.getAsJsonObject().get("value").getAsDouble());
        }
        return new Held(
                metrics.getOrDefault("Nodes", 0.0),
                metrics.getOrDefault("JSEventListeners", 0.0),
                metrics.getOrDefault("JSHeapUsedSize", 0.0));
    }

    /** Somebody served today from that hour on. */
    private void served(int hour, int minutes) {
        place.inside(() -> records.credit(
                place.starAdmin(), Served.at(place, helper, LocalDateTime.of(2026, 3, 9, hour, 0), minutes)));
    }

    private String url() {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + "/wall/" + token;
    }
}
