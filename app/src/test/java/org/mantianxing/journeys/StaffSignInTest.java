package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.identity.SecondFactor;
import org.mantianxing.identity.Totp;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff sign in with password and second factor. */
@JourneyTest
class StaffSignInTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    @Autowired
    World world;

    @Autowired
    SecondFactor factor;

    @LocalServerPort
    int port;

    Place place;
    Visitor visitor;

    @BeforeEach
    void arrive() {
        place = world.fresh();
        visitor = visitor();
    }

    private Visitor visitor() {
        return new Visitor(port, place.district().slug());
    }

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "20000000000,353130"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(secret, java.time.Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void atTheFirstSignInTheSecondFactorIsSetUpAndCodesForPaperAreShown() {
        var begun = visitor.post("/console/sign-in", "login", "center", "password", PASSWORD);
        assertThat(begun.location()).contains("/console/sign-in/set-up");
        String secret = secret();
        assertThat(visitor.post("/console/sign-in/set-up", "code", "12345").text())
                .contains("动态码不对");
        assertThat(visitor.cookie("mtx-session")).isEmpty();
        assertThat(secret()).isEqualTo(secret);
        var done = visitor.post("/console/sign-in/set-up", "code", code(secret));
        assertThat(done.text()).contains("请抄下备用码");
        assertThat(done.setCookies())
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("mtx-session=").contains("Max-Age=43200"));
        assertThat(visitor.get("/console/security").text()).contains("还有 8 个备用码");

        String paper = paper(done);
        Visitor phoneLost = visitor();
        phoneLost.post("/console/sign-in", "login", "center", "password", PASSWORD);
        assertThat(phoneLost.post("/console/sign-in/code", "code", paper).location())
                .endsWith("/console");
        Visitor again = visitor();
        again.post("/console/sign-in", "login", "center", "password", PASSWORD);
        assertThat(again.post("/console/sign-in/code", "code", paper).status()).isEqualTo(422);
    }

    @Test
    void aCodeWorksOnceAndAStepEarlierOrLater() {
        seed();
        String code = code(SECRET);
        assertThat(signIn(code).location()).endsWith("/console");
        assertThat(signIn(code).text()).contains("已经用过");
        place.clock().advance(Duration.ofSeconds(30));
        String before = code(SECRET);
        place.clock().advance(Duration.ofSeconds(30));
        assertThat(signIn(before).location()).endsWith("/console");
        place.clock().advance(Duration.ofSeconds(60));
        String old = code(SECRET);
        place.clock().advance(Duration.ofSeconds(75));
        assertThat(signIn(old).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"center", "nobody-of-this-name"})
    void afterFiveWrongOnesALoginIsLockedForTenMinutesWhetherOrNotItExists(String login) {
        for (int i = 0; i < 4; i++) {
            assertThat(visitor.post("/console/sign-in", "login", login, "password", "wrong")
                            .text())
                    .contains("登录名或密码不对");
        }
        assertThat(visitor.post("/console/sign-in", "login", login, "password", "wrong")
                        .text())
                .contains("请 10 分钟后再试");
        assertThat(visitor.post("/console/sign-in", "login", login, "password", PASSWORD)
                        .text())
                .contains("请 10 分钟后再试");
        place.clock().advance(Duration.ofMinutes(10));
        var after = visitor.post("/console/sign-in", "login", login, "password", PASSWORD);
        assertThat(after.status()).isEqualTo(login.equals("center") ? 302 : 422);
        assertThat(after.text()).doesNotContain("10 分钟");
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanFive() throws Exception {
        List<java.util.concurrent.Future<Boolean>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                Visitor guesser = visitor();
                answers.add(threads.submit(() -> guesser.post("/console/sign-in", "login", "north", "password", "wrong")
                        .text()
                        .contains("登录名或密码不对")));
            }
        }
        int looked = 0;
        for (var answer : answers) {
            looked += answer.get() ? 1 : 0;
        }
        assertThat(looked).isEqualTo(4);
    }

    @Test
    void wrongCodesLockTheLoginToo() {
        seed();
        visitor.post("/console/sign-in", "login", "center", "password", PASSWORD);
        for (int i = 0; i < 5; i++) {
            visitor.post("/console/sign-in/code", "code", "000000");
        }
        assertThat(visitor.post("/console/sign-in/code", "code", code(SECRET)).text())
                .contains("请 10 分钟后再试");
        assertThat(visitor.cookie("mtx-session")).isEmpty();
    }

    @Test
    void thePasswordIsChangedForTheOldOneAndEndsOtherSessions() {
        seed();
        Visitor elsewhere = visitor();
        elsewhere.post("/console/sign-in", "login", "center", "password", PASSWORD);
        elsewhere.post("/console/sign-in/code", "code", code(SECRET));
        place.clock().advance(Duration.ofMinutes(1));
        signIn(code(SECRET));
        assertThat(change("wrong", "neun blaue pferde", "neun blaue pferde").text())
                .contains("原密码不对");
        assertThat(change(PASSWORD, "short", "short").text()).contains("至少 12 个字符");
        assertThat(change(PASSWORD, "neun blaue pferde", "acht blaue pferde").text())
                .contains("两次输入的密码不一样");
        assertThat(change(PASSWORD, PASSWORD, PASSWORD).text()).contains("不能和原来的一样");
        assertThat(change(PASSWORD, "neun blaue pferde", "neun blaue pferde").status())
                .isEqualTo(302);
        assertThat(visitor.get("/console/security").status()).isEqualTo(200);
        assertThat(elsewhere.get("/console/security").location()).contains("/console/sign-in");
    }

    @Test
    void onlyTheClockMaySeedASecret() {
        place.inside(() -> assertThatThrownBy(() ->
                        factor.seed(place.centreAdmin(), place.northAdmin().id(), SECRET))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void stepsCannotBeSkippedOrForged() {
        seed();
        visitor.post("/console/sign-in", "login", "center", "password", PASSWORD);
        assertThat(visitor.get("/console/sign-in/set-up").location()).contains("/console/sign-in/code");
        assertThat(visitor.post("/console/sign-in/set-up", "code", "123456").location())
                .contains("/console/sign-in");
        assertThat(visitor.post("/console/sign-in/password", "fresh", "x", "again", "x")
                        .location())
                .contains("/console/sign-in/code");
        Visitor forged = visitor().cookie("mtx-step", "forged");
        assertThat(forged.get("/console/sign-in/code").location()).contains("/console/sign-in?");
        assertThat(forged.post("/console/sign-in/code", "code", "123456").location())
                .contains("/console/sign-in?");
        place.clock().advance(Duration.ofMinutes(16));
        assertThat(visitor.post("/console/sign-in/code", "code", code(SECRET)).location())
                .contains("/console/sign-in?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "😀", "\u0000", "<b>", "center\u0000"})
    void hostileLoginsGetAnAnswer(String login) {
        assertThat(visitor.post("/console/sign-in", "login", login, "password", login + "x")
                        .status())
                .isIn(400, 422);
        assertThat(visitor.post("/console/sign-in", "login", "x".repeat(5000), "password", "x".repeat(50_000))
                        .status())
                .isEqualTo(422);
    }

    private Visitor.Answer change(String old, String fresh, String again) {
        return visitor.post("/console/security/password", "old", old, "fresh", fresh, "again", again);
    }

    private void seed() {
        place.inside(() -> factor.seed(Actor.CLOCK, place.centreAdmin().id(), SECRET));
    }

    private Visitor.Answer signIn(String code) {
        visitor = visitor();
        visitor.post("/console/sign-in", "login", " Center ", "password", PASSWORD);
        return visitor.post("/console/sign-in/code", "code", code);
    }

    private String code(String secret) {
        return Totp.code(secret, place.clock().instant());
    }

    private String secret() {
        var found = Pattern.compile("<code>([A-Z2-7]{32})</code>")
                .matcher(visitor.get("/console/sign-in/set-up").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String paper(Visitor.Answer page) {
        var found = Pattern.compile("<code>([a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4})</code>")
                .matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
