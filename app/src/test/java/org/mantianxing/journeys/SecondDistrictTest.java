package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.identity.Totp;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.MovableClock;
import org.mantianxing.kernel.Role;
import org.mantianxing.sms.Outbox;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The operator opens another district; it is found by path and by host, and its people take over. */
@JourneyTest
class SecondDistrictTest {
    private static final AtomicInteger NEXT = new AtomicInteger(881_000);

    @Autowired
    World world;

    @Autowired
    Districts districts;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Place first;
    Visitor operator;
    String code;
    String slug;

    @BeforeEach
    void settle() {
        first = world.fresh();
        code = String.valueOf(NEXT.incrementAndGet());
        slug = "second-" + code;
        operator = new Visitor(port, "platform").cookie(Sessions.COOKIE, operatorSession());
    }

    private String operatorSession() {
        return DistrictScope.call(District.PLATFORM, () -> {
            UUID id = accounts.hire(Actor.CLOCK, "op-" + code, "运维", "correct horse battery")
                    .id();
            accounts.grant(Actor.CLOCK, id, Grant.of(Role.OPERATOR));
            return sessions.open(id, "测试", Sessions.CONSOLE);
        });
    }

    @Test
    void aDistrictIsOpenedAndItsAdministratorTakesOver() {
        assertThat(operator.get("/console").location()).endsWith("/platform/console/districts");
        String password = password(found("南湖区", ""));
        assertThat(operator.get("/console/districts").text()).contains("南湖区", code, "/" + slug + "/");
        Visitor admin = signIn(new Visitor(port, slug), password);
        assertThat(admin.get("/console/work").status()).isEqualTo(200);
        assertThat(admin.get("/console/sites").text()).contains("南湖区新时代文明实践中心");
        assertThat(admin.get("/console/audit").text()).contains("指定区县管理员", "运*");
        assertThat(operator.get("/console/audit?action=DISTRICT_CREATE").text()).contains("南湖区 " + code);
        assertThat(new Visitor(port, first.district().slug()).get("/").text())
                .contains("试验区")
                .doesNotContain("南湖区");
        assertThat(new Visitor(port, "").get("/").location()).endsWith("/platform/");
        assertThat(new Visitor(port, "platform").get("/").text()).contains("您在哪个区县？", "南湖区");
    }

    @Test
    void aDistrictIsFoundByItsHost() {
        String host = "zyfw-" + code + ".example.cn";
        found("海盐县", host);
        Visitor visitor = Visitor.atHost(port, host);
        assertThat(visitor.get("/").text()).contains("海盐县新时代文明实践中心");
        assertThat(visitor.get("/").body()).contains("href=\"/menu\"").doesNotContain("/" + slug + "/");
        assertThat(Visitor.atHost(port, host.toUpperCase(java.util.Locale.ROOT))
                        .get("/menu")
                        .status())
                .isEqualTo(200);
        visitor.post("/sign-in", "phone", World.phone(41));
        String sms = DistrictScope.call(
                districts.get(code),
                () -> outbox.last(Actor.CLOCK, 1).getFirst().text());
        var entered = visitor.post("/sign-in/code", "code", sms.replaceAll(".*验证码 (\\d{6}).*", "$1"));
        assertThat(entered.setCookies())
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("mtx-session=").contains("Path=/;"));
        assertThat(visitor.get("/me").text()).doesNotContain("登录后");
        assertThat(new Visitor(port, slug)
                        .cookie(Sessions.COOKIE, visitor.cookie("mtx-session"))
                        .get("/messages")
                        .status())
                .as("the same district by its path")
                .isEqualTo(200);
        assertThat(new Visitor(port, first.district().slug())
                        .cookie(Sessions.COOKIE, visitor.cookie("mtx-session"))
                        .get("/messages")
                        .location())
                .as("a cookie of one district is nobody in another")
                .contains("/sign-in");
    }

    @Test
    void nameAndHostCanBeChangedAndAnAdministratorReplaced() {
        found("平湖市", "");
        String host = "new-" + code + ".example.cn";
        operator.post("/console/districts/" + code, "name", "平湖", "host", host);
        assertThat(Visitor.atHost(port, host).get("/").text()).contains("平湖新时代文明实践中心");
        String password = password(
                operator.post("/console/districts/" + code + "/administrator", "login", "second", "person", "钱二"));
        assertThat(signIn(new Visitor(port, slug), "second", password)
                        .get("/console/people")
                        .status())
                .isEqualTo(200);
        assertThat(operator.post("/console/districts/" + code + "/administrator", "login", "second", "person", "钱二")
                        .text())
                .contains("登录名 second 已经有人用了");
        assertThat(operator.post("/console/districts/999999/administrator", "login", "x1", "person", "钱")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "12345, ok-slug, 嘉善, '', admin, 区划代码是 6 位数字",
        "d30421, ok-slug, 嘉善, '', admin, 区划代码是 6 位数字",
        "330421, platform, 嘉善, '', admin, 不能用系统自己的词",
        "330421, console, 嘉善, '', admin, 不能用系统自己的词",
        "330421, 嘉善, 嘉善, '', admin, 地址只能用小写字母",
        "330421, ok-slug, '', '', admin, 请填写区县名称",
        "330421, ok-slug, 嘉善, https://x.cn/, admin, 域名要像",
        "330421, ok-slug, 嘉善, '', a, 登录名用小写字母"
    })
    void whatIsWrongIsSaidBeforeAnythingIsMade(
            String typed, String path, String name, String host, String login, String words) {
        var wrong = operator.post(
                "/console/districts/new",
                "code",
                typed,
                "slug",
                path,
                "name",
                name,
                "host",
                host,
                "login",
                login,
                "person",
                "赵一");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains(words);
        assertThat(districts.list()).noneMatch(district -> district.code().equals("330421"));
    }

    @Test
    void codeAddressAndHostBelongToOneDistrict() {
        found("海宁市", "hn-" + code + ".example.cn");
        assertThat(found("海宁市", "").text()).contains("这个区划代码或地址已经在用了");
        slug = "other-" + code;
        code = String.valueOf(NEXT.incrementAndGet());
        found("桐乡市", "");
        assertThat(operator.post(
                                "/console/districts/" + code,
                                "name",
                                "桐乡市",
                                "host",
                                "hn-" + (Integer.parseInt(code) - 1) + ".example.cn")
                        .text())
                .contains("这个域名已经是别的区县的了");
    }

    @Test
    void onlyTheOperatorOpensDistricts() {
        Visitor centre = new Visitor(port, first.district().slug())
                .cookie(
                        Sessions.COOKIE,
                        first.ask(() -> sessions.open(first.centreAdmin().id(), "测试", Sessions.CONSOLE)));
        assertThat(centre.get("/console/districts").status()).isEqualTo(403);
        assertThat(centre.post("/console/districts/new", "code", code).status()).isEqualTo(403);
        assertThat(new Visitor(port, "platform").get("/console/districts").location())
                .contains("/platform/console/sign-in?back=");
    }

    private Visitor.Answer found(String name, String host) {
        return operator.post(
                "/console/districts/new",
                "code",
                code,
                "slug",
                slug,
                "name",
                name,
                "host",
                host,
                "login",
                "admin",
                "person",
                "赵一");
    }

    private Visitor signIn(Visitor visitor, String password) {
        return signIn(visitor, "admin", password);
    }

    private Visitor signIn(Visitor visitor, String login, String password) {
        visitor.post("/console/sign-in", "login", login, "password", password);
        visitor.post("/console/sign-in/password", "fresh", "neun blaue pferde", "again", "neun blaue pferde");
        var secret = Pattern.compile("<code>([A-Z2-7]{32})</code>")
                .matcher(visitor.get("/console/sign-in/set-up").body());
        assertThat(secret.find()).isTrue();
        visitor.post("/console/sign-in/set-up", "code", Totp.code(secret.group(1), clock.instant()));
        return visitor;
    }

    private static String password(Visitor.Answer page) {
        var shown = Pattern.compile("id=\"password\">([a-z2-7-]{19})<").matcher(page.body());
        assertThat(shown.find()).as(page.text()).isTrue();
        return shown.group(1);
    }
}
