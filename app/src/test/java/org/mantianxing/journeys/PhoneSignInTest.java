package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.sms.Outbox;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident signs in with a phone number and the code sent to it. */
@JourneyTest
class PhoneSignInTest {
    @Autowired
    World world;

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    Place place;
    Visitor visitor;

    @BeforeEach
    void arrive() {
        place = world.fresh();
        visitor = new Visitor(port, place.district().slug());
    }

    @Test
    void aNewPersonSignsInSaysTheirNameAndGoesOnToWhereTheyWanted() {
        var sent = visitor.post("/sign-in", "phone", World.phone(1), "back", "/orders/new?item=7&q=%E7%90%86");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(visitor.follow(sent).text()).contains("短信已发到 100****0001");
        var entered = visitor.post("/sign-in/code", "code", code(), "back", "/orders/new?item=7&q=%E7%90%86");
        assertThat(entered.location()).contains("/sign-in/name?back=");
        assertThat(visitor.follow(entered).text()).contains("怎么称呼您").contains("以后再说");
        var named = visitor.post("/sign-in/name", "name", "李阿婆", "back", "/orders/new?item=7&q=%E7%90%86");
        assertThat(named.location()).endsWith("/orders/new?item=7&q=%E7%90%86");
        place.inside(() -> {
            var account = accounts.findByPhone(Actor.CLOCK, World.phone(1)).orElseThrow();
            assertThat(account.nameMasked()).isEqualTo("李**");
        });
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndFromOtherDistricts() {
        var entered = signIn(World.phone(2));
        assertThat(entered.setCookies())
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("mtx-session=")
                        .contains(
                                "HttpOnly",
                                "SameSite=Lax",
                                "Path=/" + place.district().slug() + "/")
                        .contains("Max-Age=7776000")
                        .doesNotContain("Secure"));
        visitor.header("X-Forwarded-Proto", "https");
        visitor.post("/sign-out");
        place.clock().advance(Duration.ofMinutes(2));
        assertThat(signIn(World.phone(2)).setCookies())
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("mtx-session=").contains("Secure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"１００００００００７７", "100 0000 0077", " +86 100-0000-0077", "008610000000077"})
    void thePhoneMayBeTypedInAnyWay(String typed) {
        assertThat(visitor.post("/sign-in", "phone", typed).status()).isEqualTo(302);
        assertThat(message().phone()).isEqualTo("10000000077");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "二零零", "23800000000", "138000000000", "😀😀", "<script>alert(1)</script>"})
    void whatIsNoPhoneNumberIsSaidAndKeptInTheField(String typed) {
        var answer = visitor.post("/sign-in", "phone", typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(typed.isEmpty() || typed.contains("二") ? "请填写手机号" : "手机号");
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void aWrongCodeCanBeCorrectedFiveTimes() {
        visitor.post("/sign-in", "phone", World.phone(3));
        String right = code();
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int left = 4; left > 0; left--) {
            assertThat(visitor.post("/sign-in/code", "code", wrong).text()).contains("还可以再试 " + left + " 次");
        }
        assertThat(visitor.post("/sign-in/code", "code", wrong).text()).contains("已经作废");
        assertThat(visitor.post("/sign-in/code", "code", right).text()).contains("已经作废");
        assertThat(visitor.cookie("mtx-session")).isEmpty();
    }

    @Test
    void anExpiredAUsedAndAForeignCodeAreEachNamed() {
        visitor.post("/sign-in", "phone", World.phone(4));
        String late = code();
        place.clock().advance(Duration.ofMinutes(5));
        assertThat(visitor.post("/sign-in/code", "code", late).text()).contains("已经过了 5 分钟");

        visitor.post("/sign-in/again");
        String used = code();
        String ticket = visitor.cookie("mtx-ticket");
        assertThat(visitor.post("/sign-in/code", "code", used).status()).isEqualTo(302);
        Visitor thief = new Visitor(port, place.district().slug()).cookie("mtx-ticket", ticket);
        assertThat(thief.post("/sign-in/code", "code", used).text()).contains("已经用过了");

        Visitor other = new Visitor(port, place.district().slug());
        other.post("/sign-in", "phone", World.phone(5));
        String foreign = code();
        Visitor third = new Visitor(port, place.district().slug());
        third.post("/sign-in", "phone", World.phone(6));
        assertThat(third.post("/sign-in/code", "code", foreign).text()).contains("验证码不对");
        Visitor forged = new Visitor(port, place.district().slug()).cookie("mtx-ticket", "' or 1=1");
        assertThat(forged.post("/sign-in/code", "code", foreign).location()).endsWith("/sign-in");
    }

    @Test
    void codesAreNotSentTwiceAMinuteNorTooOftenADay() {
        visitor.post("/sign-in", "phone", World.phone(7));
        assertThat(visitor.post("/sign-in", "phone", World.phone(7)).text()).contains("秒后再试");
        for (int i = 1; i < 10; i++) {
            place.clock().advance(Duration.ofSeconds(61));
            assertThat(visitor.post("/sign-in", "phone", World.phone(7)).status())
                    .isEqualTo(302);
        }
        place.clock().advance(Duration.ofSeconds(61));
        assertThat(visitor.post("/sign-in", "phone", World.phone(7)).text()).contains("今天收的验证码太多了");
        place.clock().advance(Duration.ofDays(1));
        assertThat(visitor.post("/sign-in", "phone", World.phone(7)).status()).isEqualTo(302);
    }

    @Test
    void oneAddressSendsSixtyCodesADay() {
        for (int i = 0; i < 60; i++) {
            assertThat(visitor.post("/sign-in", "phone", World.phone(100 + i)).status())
                    .isEqualTo(302);
        }
        assertThat(visitor.post("/sign-in", "phone", World.phone(200)).text()).contains("这个网络今天发的验证码太多了");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nX: y"
            })
    void nobodyIsLedOutOfTheDistrict(String back) {
        visitor.post("/sign-in", "phone", World.phone(8));
        var entered = visitor.post("/sign-in/code", "code", code(), "back", back);
        assertThat(entered.location()).endsWith("/sign-in/name");
        assertThat(visitor.post("/settings/elder", "elder", "1", "back", back).location())
                .endsWith("/" + place.district().slug() + "/");
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        signIn(World.phone(9));
        String token = visitor.cookie("mtx-session");
        assertThat(visitor.post("/sign-out").location())
                .endsWith("/" + place.district().slug() + "/");
        Visitor copy = new Visitor(port, place.district().slug()).cookie("mtx-session", token);
        assertThat(copy.get("/sign-in/name").location()).contains("/sign-in?back=");
    }

    @Test
    void theOutboxIsOpenInADemoOnly() {
        assertThat(visitor.get("/outbox").status()).isEqualTo(302);
        assertThat(Permissions.everAllows(place.centreAdmin(), Command.OUTBOX_READ))
                .isTrue();
    }

    private Visitor.Answer signIn(String phone) {
        visitor.post("/sign-in", "phone", phone);
        return visitor.post("/sign-in/code", "code", code());
    }

    private Outbox.Message message() {
        return place.ask(() -> outbox.last(Actor.CLOCK, 1).getFirst());
    }

    private String code() {
        Matcher digits = Pattern.compile("[0-9]{6}").matcher(message().text().replaceFirst("【.*】", ""));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }
}
