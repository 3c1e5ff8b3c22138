package org.mantianxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone may keep the district as an app: Chromium itself says what would hinder it. */
@JourneyTest
class AppBrowserTest {
    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Test
    void theDistrictCanBeInstalled() {
        Place place = world.fresh();
        String home = "http://127.0.0.1:" + port + "/" + place.district().slug();
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.phone();
            page.navigate(home + "/tasks");
            CDPSession chromium = page.context().newCDPSession(page);
            JsonObject found = chromium.send("Page.getAppManifest");
            assertThat(found.get("url").getAsString()).isEqualTo(home + "/app.webmanifest");
            assertThat(found.getAsJsonArray("errors")).isEmpty();
            JsonArray hindrances = chromium.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors");
            assertThat(StreamSupport.stream(hindrances.spliterator(), false)
                            .map(one -> one.getAsJsonObject().get("errorId").getAsString()))
                    .as("but that a test's window is a private one")
                    .isSubsetOf("in-incognito");
            JsonObject manifest =
                    JsonParser.parseString(found.get("data").getAsString()).getAsJsonObject();
            assertThat(manifest.get("name").getAsString())
                    .isEqualTo(place.district().name() + "满天星");
            page.navigate(home + "/" + manifest.get("start_url").getAsString());
            assertThat(page.title()).contains("满天星");
            for (JsonElement one : manifest.getAsJsonArray("shortcuts")) {
                APIResponse answer = page.request()
                        .get(home + "/" + one.getAsJsonObject().get("url").getAsString());
                assertThat(answer.status()).as("%s", one).isEqualTo(200);
            }
        }
    }
}
