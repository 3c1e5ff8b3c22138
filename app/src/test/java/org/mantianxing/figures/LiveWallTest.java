package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Phones;
import org.mantianxing.district.Districts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.live.Live;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A screen on a wall: opened by its link alone, follows by itself, shows nothing once the link is stopped. */
@JourneyTest
class LiveWallTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Records records;

    @Autowired
    Walls walls;

    @Autowired
    Live live;

    @Autowired
    Fold fold;

    @Autowired
    Districts districts;

    @Autowired
    Phones phones;

    @LocalServerPort
    int port;

    @Test
    void itFollowsAndIsStopped() throws Exception {
        Place place = world.fresh();
        Actor helper = place.ask(() -> folk.volunteer(place, "沈建英", 0));
        String token = place.ask(() -> walls.make(place.centreAdmin(), "一楼大厅"));
        Visitor anybody = new Visitor(port, place.district().slug());
        assertThat(anybody.get("/wall/" + token).text()).contains("今天", "北镇").doesNotContain("沈");
        assertThat(anybody.get("/wall/made-up").status()).isEqualTo(404);
        Follower follower = new Follower(live, fold, districts);
        follower.start();
        try {
            CompletableFuture<String> heard = listen(place, token);
            place.inside(() -> records.credit(
                    place.starAdmin(), Served.at(place, helper, LocalDateTime.of(2026, 3, 9, 7, 0), 60)));
            assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("event:changed");
            assertThat(anybody.get("/wall/" + token + "/now").text()).contains("1.0");
        } finally {
            follower.stop();
        }
        place.inside(() -> {
            assertThatThrownBy(() -> walls.make(place.starAdmin(), "门口")).isInstanceOf(NotFound.class);
            Walls.Wall wall = walls.list(place.centreAdmin()).getFirst();
            walls.stop(place.centreAdmin(), wall.id());
            assertThatThrownBy(() -> walls.stop(place.centreAdmin(), wall.id())).isInstanceOf(Conflict.class);
        });
        assertThat(anybody.get("/wall/" + token).status()).isEqualTo(404);
        assertThat(anybody.get("/wall/" + token + "/now").status()).isEqualTo(404);
        Visitor admin = phones.of(place, place.centreAdmin());
        assertThat(admin.post("/console/figures/walls", "name", "").status()).isEqualTo(422);
        assertThat(admin.post("/console/figures/walls", "name", "二楼").text()).contains("链接做好了", "/wall/");
        assertThat(admin.get("/console/figures/walls").text()).contains("二楼", "已停用");
    }

    /** The first time that the screen hears of a change. */
    private CompletableFuture<String> listen(Place place, String token) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        URI address =
                URI.create("http://localhost:" + port + "/" + place.district().slug() + "/wall/" + token + "/events");
        HttpResponse<java.io.InputStream> stream =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo("event:open");
        return CompletableFuture.supplyAsync(() -> {
            try (client;
                    lines) {
                String line = lines.readLine();
                while (line != null && !line.equals("event:changed")) {
                    line = lines.readLine();
                }
                return String.valueOf(line);
            } catch (java.io.IOException e) {
                return e.toString();
            }
        });
    }
}
