package org.mantianxing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.messages.Messages;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Names and documents are checked by a service of somebody else, over real HTTP; whatever it does, nobody waits for it. */
@JourneyTest
class NameCheckTest {
    private static final IdPaper PAPER = new IdPaper(IdKind.RESIDENT, "330411198001010029");

    @Autowired
    World world;

    @Autowired
    NameCheckStore store;

    @Autowired
    Vault vault;

    @Autowired
    Audit audit;

    @Autowired
    Accounts accounts;

    @Autowired
    IdPapers papers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Messages messages;

    @Autowired
    OwnData ownData;

    @Autowired
    Quiet quiet;

    private record Reply(int status, String body) {}

    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer register;
    private Place place;
    private Actor ming;

    @BeforeEach
    void aRegisterAndSomebodyWithADocument() throws IOException {
        register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        register.createContext("/check", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Reply reply = Optional.ofNullable(replies.poll()).orElse(new Reply(500, ""));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        register.start();
        place = world.fresh();
        ming = place.ask(() -> world.resident(91, "周\"明\""));
        place.inside(() -> {
            papers.show(ming, PAPER);
            checks().allow(ming, true);
        });
    }

    @AfterEach
    void close() {
        register.stop(0);
    }

    private NameChecks checks(String url) {
        NameCheckSettings settings = new NameCheckSettings(
                url,
                "公安部门",
                "POST",
                Map.of("Authorization", "Bearer 42"),
                "application/json",
                "{\"name\":\"{name}\",\"number\":\"{number}\",\"kind\":\"{kind}\"}",
                Pattern.compile("\"result\"\\s*:\\s*\"same\""),
                Pattern.compile("\"result\"\\s*:\\s*\"other\""),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
        return new NameChecks(
                store,
                new HttpNameCheck(settings),
                vault,
                new NameChecks.Telling(audit, events, settings),
                transaction,
                place.clock());
    }

    private NameChecks checks() {
        return checks("http://127.0.0.1:" + register.getAddress().getPort() + "/check");
    }

    @Test
    void whatTheRegisterSaysStandsOnTheCard() {
        replies.add(new Reply(200, "{\"result\": \"same\"}"));
        place.inside(() -> {
            assertThat(checks().ask(Actor.CLOCK)).isEqualTo(1);
            assertThat(checks().of(Actor.CLOCK, ming.id())).contains(true);
            assertThat(checks().ask(Actor.CLOCK)).as("asked once").isZero();
        });
        assertThat(asked)
                .containsExactly(
                        "Bearer 42 {\"name\":\"周\\\"明\\\"\",\"number\":\"330411198001010029\",\"kind\":\"RESIDENT\"}");
    }

    @Test
    void whoDoesNotFitIsToldAndAskedAboutAgainAfterAChange() {
        replies.add(new Reply(200, "{\"result\":\"other\"}"));
        place.inside(() -> checks().ask(Actor.CLOCK));
        quiet.wait(place);
        place.inside(() -> {
            assertThat(checks().of(Actor.CLOCK, ming.id())).contains(false);
            assertThat(messages.inbox(ming, null).rows().getFirst().words()).contains("核对下来不一致");
            accounts.callMe(ming, "周明");
            assertThat(checks().of(Actor.CLOCK, ming.id())).isEmpty();
            replies.add(new Reply(200, "{\"result\":\"same\"}"));
            assertThat(checks().ask(Actor.CLOCK)).isEqualTo(1);
            assertThat(checks().of(Actor.CLOCK, ming.id())).contains(true);
        });
    }

    @Test
    void aServiceThatIsDownOrTalksNonsenseIsAskedEverMoreSeldom() {
        place.inside(() -> {
            assertThat(checks("http://127.0.0.1:1/check").ask(Actor.CLOCK)).isZero();
            assertThat(checks().ask(Actor.CLOCK)).as("not at once again").isZero();
        });
        assertThat(asked).isEmpty();
        place.after(Duration.ofMinutes(1));
        replies.add(new Reply(200, "maintenance"));
        place.inside(() -> assertThat(checks().ask(Actor.CLOCK)).isZero());
        place.after(Duration.ofMinutes(1));
        place.inside(() -> checks().ask(Actor.CLOCK));
        assertThat(asked).as("two minutes now").hasSize(1);
        place.after(Duration.ofMinutes(1));
        replies.add(new Reply(500, ""));
        place.inside(() -> checks().ask(Actor.CLOCK));
        assertThat(asked).hasSize(2);
        place.after(Duration.ofMinutes(4));
        replies.add(new Reply(200, "{\"result\":\"same\"}"));
        place.inside(() -> {
            assertThat(checks().ask(Actor.CLOCK)).isEqualTo(1);
            assertThat(checks().of(Actor.CLOCK, ming.id())).contains(true);
        });
    }

    @Test
    void nobodyIsAskedWhereNothingIsConfiguredOrSomebodyHasGone() {
        place.inside(() -> {
            assertThat(checks("").ask(Actor.CLOCK)).isZero();
            assertThat(checks("").by(ming)).isNull();
            checks().allow(ming, false);
            assertThat(checks().ask(Actor.CLOCK)).as("who has not agreed").isZero();
            checks().allow(ming, true);
            ownData.close(ming);
            assertThat(checks().ask(Actor.CLOCK)).isZero();
        });
        assertThat(asked).isEmpty();
    }
}
