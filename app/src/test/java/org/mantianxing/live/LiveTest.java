package org.mantianxing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mantianxing.identity.Sessions;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Orders;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What changes reaches the pages that listen to it. */
@JourneyTest
@Timeout(60)
class LiveTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    Place place;
    Ordering.Made made;

    @BeforeEach
    void anOrder() {
        place = world.fresh();
        made = place.ask(() -> ordering.placed(place));
    }

    @Test
    void aChangeReachesWhoListensAndWhoOnlyBeginsTo() throws IOException, InterruptedException {
        try (InputStream early = listen()) {
            Scanner heard = new Scanner(early, StandardCharsets.UTF_8);
            untilEvent(heard, "open");
            place.inside(() -> orders.accept(place.centreAdmin(), made.id()));
            untilEvent(heard, "changed");
        }
        try (InputStream late = listen()) {
            untilEvent(new Scanner(late, StandardCharsets.UTF_8), "changed");
        }
    }

    private InputStream listen() throws IOException, InterruptedException {
        String token = place.ask(() -> sessions.open(made.requester().id(), "测试", Sessions.PHONE));
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/" + place.district().slug() + "/events/orders/" + made.id()))
                .header("Cookie", Sessions.COOKIE + "=" + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static void untilEvent(Scanner lines, String name) {
        while (lines.hasNextLine()) {
            if (lines.nextLine().equals("event:" + name)) {
                return;
            }
        }
        assertThat(false).as("the stream ended before " + name).isTrue();
    }
}
