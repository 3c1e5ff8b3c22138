package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The archive and the teams at a desk, as seen. */
@JourneyTest
class TeamsBrowserTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Folk folk;

    @Autowired
    Teams teams;

    Browsers browsers;
    Place place;
    Actor shen;
    UUID squad;

    @BeforeEach
    void aTownWithTeams() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> {
            shen = folk.volunteer(place, "沈建英", 0.001, "haircut", "sharpening", "company", "cooking");
            UUID branch = team(place.northAdmin(), Team.Kind.BRANCH, "北镇志愿服务分队", null);
            squad = team(place.starAdmin(), Team.Kind.SQUAD, "天星社区星期六小队", branch);
            team(place.northAdmin(), Team.Kind.SOCIAL, "北镇摄影志愿者协会", null);
            for (String name : List.of("王建国", "李秀珍", "周明", "吴小芳", "欧阳海")) {
                teams.join(
                        place.starAdmin(),
                        squad,
                        folk.volunteer(place, name, 0.002, "haircut").id());
            }
            teams.join(place.starAdmin(), squad, shen.id());
            teams.nameLeader(place.starAdmin(), squad, shen.id());
        });
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void theArchiveAtADesk() {
        Page page = as(browsers.desk(), place.starAdmin());
        page.navigate(url("/console/volunteers"));
        look(page, "desk-volunteers");
        page.navigate(url("/console/volunteers/" + shen.id()));
        look(page, "desk-volunteer");
        page.fill("#why", "通知集合地点改了");
        page.locator("aside form button").click();
        assertThat(page.locator("aside")).containsText("沈建英");
        look(page, "desk-volunteer-shown");
        Page phone = as(browsers.phone(), place.starAdmin());
        phone.navigate(url("/console/volunteers"));
        look(phone, "desk-volunteers-390");
        phone.navigate(url("/console/volunteers/" + shen.id()));
        look(phone, "desk-volunteer-390");
        Page english = english(as(browsers.desk(), place.starAdmin()));
        english.navigate(url("/console/volunteers/" + shen.id()));
        look(english, "desk-volunteer-en");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void teamsAtADesk() {
        Page page = as(browsers.desk(), place.northAdmin());
        page.navigate(url("/console/teams"));
        look(page, "desk-teams");
        page.navigate(url("/console/teams/" + squad));
        look(page, "desk-team");
        page.navigate(url("/console/teams/new"));
        page.locator("form.card button.btn-primary").click();
        look(page, "desk-team-new");
        Page phone = as(browsers.phone(), shen);
        phone.navigate(url("/console/teams/" + squad));
        look(phone, "desk-team-390");
        Page english = english(as(browsers.desk(), place.northAdmin()));
        english.navigate(url("/console/teams"));
        look(english, "desk-teams-en");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void servicesOfferedAtADesk() {
        Page page = as(browsers.desk(), place.starAdmin());
        page.navigate(url("/console/menu/new"));
        page.locator("form.card button.btn-primary").click();
        assertThat(page.locator("#errors")).isVisible();
        look(page, "desk-supply-wrong");
        page.fill("#name", "星期六磨剪刀");
        page.fill("#summary", "广场上磨剪刀，一家两把");
        page.fill("#description", "带上剪刀，用毛巾包好。");
        page.selectOption("#category", "handy");
        page.fill("#capacity", "3");
        page.locator("form.card button.btn-primary").click();
        assertThat(page.locator(".pill-wait")).isVisible();
        look(page, "desk-supply-own");
        String entry = page.url();
        Page north = as(browsers.desk(), place.northAdmin());
        north.navigate(url("/console/menu"));
        look(north, "desk-supply");
        north.navigate(entry);
        look(north, "desk-supply-review");
        north.locator("aside .btn-primary").click();
        assertThat(north.locator(".pill-done")).isVisible();
        Page phone = browsers.phone();
        phone.navigate(url("/menu?q=mojiandao"));
        look(phone, "menu-here-390");
        phone.navigate(url("/menu/where"));
        phone.selectOption("#site", place.plum().id().toString());
        look(phone, "menu-where-390");
        phone.locator("main form .btn-primary").click();
        assertThat(phone.locator("main")).containsText(place.plum().name());
        phone.navigate(entry.replace("/console", ""));
        look(phone, "menu-service-390");
        Page small = as(browsers.phone(), place.northAdmin());
        small.navigate(entry);
        look(small, "desk-supply-390");
        assertThat(browsers.complaints()).isEmpty();
    }

    private UUID team(Actor by, Team.Kind kind, String name, UUID parent) {
        UUID home = by.equals(place.northAdmin())
                ? place.north().id()
                : place.star().id();
        return teams.found(by, new NewTeam(kind, name, parent, home, "每个星期六早晨在广场上出摊。"))
                .id();
    }

    private static void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page as(Page page, Actor person) {
        return with(page, Sessions.COOKIE, signedIn.token(place, person));
    }

    private Page english(Page page) {
        return with(page, "mtx-lang", "en");
    }

    private Page with(Page page, String name, String value) {
        page.context().addCookies(List.of(new Cookie(name, value).setUrl(url("/"))));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
