package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditQuery;
import org.mantianxing.identity.SecondFactor;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Colleagues who cannot get in are helped; those who are gone are closed; all of them are found. */
@JourneyTest
class RescueTest {
    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor factor;

    @Autowired
    Sessions sessions;

    @Autowired
    Audit audit;

    @LocalServerPort
    int port;

    Place place;
    Visitor centre;

    @BeforeEach
    void settle() {
        place = world.fresh();
        centre = as(place.centreAdmin());
    }

    @Test
    void whoCannotGetInIsHelped() {
        UUID star = place.starAdmin().id();
        place.inside(() -> factor.seed(Actor.CLOCK, star, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"));
        Visitor signedIn = as(place.starAdmin());
        assertThat(signedIn.get("/console/work").status()).isEqualTo(200);
        Visitor half = new Visitor(port, place.district().slug());
        half.post("/console/sign-in", "login", "star", "password", "correct horse battery");
        for (int i = 0; i < 6; i++) {
            new Visitor(port, place.district().slug()).post("/console/sign-in", "login", "star", "password", "wrong");
        }
        assertThat(centre.get("/console/people/" + star).text()).contains("锁定中");
        centre.post("/console/people/" + star + "/unlock");
        assertThat(centre.get("/console/people/" + star).text()).doesNotContain("锁定中");

        String password = password(centre.post("/console/people/" + star + "/password"));
        assertThat(signedIn.get("/console/work").location()).contains("/console/sign-in");
        assertThat(half.get("/console/sign-in/code").location())
                .as("a sign-in begun with the old password is over")
                .contains("/console/sign-in?back");
        centre.post("/console/people/" + star + "/factor");
        Visitor again = new Visitor(port, place.district().slug());
        again.post("/console/sign-in", "login", "star", "password", password);
        assertThat(again.get("/console/sign-in/password").status()).isEqualTo(200);
        assertThat(centre.post("/console/people/" + place.centreAdmin().id() + "/password")
                        .text())
                .contains("请在“登录安全”里修改");
        assertThat(trail("star"))
                .contains("SIGN_IN_LOCKED", "UNLOCK", "PASSWORD_RESET", "FACTOR_RESET", "SESSIONS_END");
    }

    @Test
    void aClosedAccountIsSignedOutAndCanBeOpenedAgain() {
        UUID plum = place.plumAdmin().id();
        Visitor signedIn = as(place.plumAdmin());
        assertThat(centre.post("/console/people/" + plum + "/close").status()).isEqualTo(302);
        assertThat(signedIn.get("/console/work").location()).contains("/console/sign-in");
        Visitor wantsIn = new Visitor(port, place.district().slug());
        assertThat(wantsIn.post("/console/sign-in", "login", "plum", "password", "correct horse battery")
                        .text())
                .contains("登录名或密码不对");
        assertThat(centre.get("/console/people").text()).doesNotContain("plum");
        assertThat(centre.get("/console/people?closed=true").text()).contains("plum");
        assertThat(centre.post("/console/people/" + plum + "/close").text()).contains("已经停用了");
        centre.post("/console/people/" + plum + "/reopen");
        assertThat(wantsIn.post("/console/sign-in", "login", "plum", "password", "correct horse battery")
                        .status())
                .isEqualTo(302);
        assertThat(trail("plum")).contains("ACCOUNT_CLOSE", "ACCOUNT_REOPEN");
    }

    @Test
    void staffAreListedPageByPage() {
        place.inside(() -> {
            for (int i = 0; i < 60; i++) {
                UUID id = accounts.hire(Actor.CLOCK, "w" + (100 + i), "员工", "correct horse battery")
                        .id();
                accounts.grant(
                        Actor.CLOCK,
                        id,
                        Grant.at(Role.STATION, place.star().id(), place.star().path()));
            }
        });
        var first = centre.get("/console/people?q=w1");
        assertThat(first.text()).contains("w100", "w149").doesNotContain("w150");
        var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        String path = next.group(1)
                .replace("&amp;", "&")
                .substring(("/" + place.district().slug()).length());
        assertThat(centre.get(path).text()).contains("w150", "w159").doesNotContain("w149");
        assertThat(centre.get("/console/people?q=%25&role=STATION").text()).contains("没有这样的人");
    }

    private java.util.List<String> trail(String login) {
        return place.ask(
                () -> audit.search(place.centreAdmin(), new AuditQuery(login, "", null, null, null)).rows().stream()
                        .map(line -> line.action())
                        .toList());
    }

    private Visitor as(Actor person) {
        return new Visitor(port, place.district().slug())
                .cookie(Sessions.COOKIE, place.ask(() -> sessions.open(person.id(), "测试", Sessions.CONSOLE)));
    }

    private static String password(Visitor.Answer page) {
        var shown = Pattern.compile("id=\"password\">([a-z2-7-]{19})<").matcher(page.body());
        assertThat(shown.find()).as(page.text()).isTrue();
        return shown.group(1);
    }
}
