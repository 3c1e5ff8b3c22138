package org.mantianxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People, sites, settings and the audit trail as administrators see them, at a desk and on a phone. */
@JourneyTest
class GroundBrowserTest {
    static Browsers browsers;

    @Autowired
    World world;

    @Autowired
    Sessions sessions;

    @Autowired
    Teams teams;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    Place place;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @BeforeEach
    void settle() {
        place = world.fresh();
        place.inside(() -> teams.found(
                place.starAdmin(),
                new NewTeam(Team.Kind.SQUAD, "天星小队", null, place.star().id(), "")));
    }

    @Test
    void aCentreHiresAndGivesARole() {
        Page desk = as(browsers.desk(), place.centreAdmin());
        desk.navigate(url("/console/people"));
        look(desk, "people");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新建账号"))
                .click();
        desk.getByLabel("登录名").fill("Lake Chen");
        desk.getByLabel("姓名").fill("陈小麟");
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("新建").setExact(true))
                .click();
        look(desk, "people-hire-wrong");
        desk.getByLabel("登录名").fill("lake.chen");
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("新建").setExact(true))
                .click();
        look(desk, "people-secret");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("记好了，继续"))
                .click();
        desk.getByLabel("身份", new Page.GetByLabelOptions().setExact(true)).selectOption("STATION");
        desk.getByLabel("场所", new Page.GetByLabelOptions().setExact(true))
                .selectOption(place.lake().id().toString());
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("授予").setExact(true))
                .click();
        assertThat(desk.locator("main").innerText()).contains("实践站管理员 · 麟湖社区");
        look(desk, "person");
        Page phone = as(browsers.phone(), place.centreAdmin());
        phone.navigate(desk.url());
        look(phone, "person-phone");
        phone.navigate(url("/console/people"));
        look(phone, "people-phone");
    }

    @Test
    void sitesSettingsHolidaysAndTheTrail() {
        Page desk = as(browsers.desk(), place.centreAdmin());
        Page phone = as(browsers.phone(), place.centreAdmin());
        desk.navigate(url("/console/sites"));
        look(desk, "sites");
        phone.navigate(url("/console/sites"));
        look(phone, "sites-phone");
        desk.navigate(url("/console/sites/" + place.star().id() + "/add"));
        desk.getByLabel("名称").fill("天星文化礼堂");
        look(desk, "site-new");
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("新增").setExact(true))
                .click();
        look(desk, "site");
        phone.navigate(desk.url());
        look(phone, "site-phone");
        desk.navigate(url("/console/settings"));
        desk.getByLabel("接单（小时）").fill("8");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        look(desk, "settings");
        phone.navigate(url("/console/settings"));
        look(phone, "settings-phone");
        desk.navigate(url("/console/settings/holidays"));
        look(desk, "holidays-none");
        desk.getByLabel("把表贴在这里").fill("2026-04-04,休,清明节\n2026-04-05,休,清明节\n清明,休\n2026-04-07,班,清明调休");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入"))
                .click();
        look(desk, "holidays");
        desk.navigate(url("/console/audit"));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核对全部"))
                .click();
        look(desk, "audit");
        phone.navigate(url("/console/audit"));
        look(phone, "audit-phone");
        Page english = as(browsers.desk(), place.centreAdmin());
        english.context().addCookies(List.of(new Cookie("mtx-lang", "en").setUrl("http://127.0.0.1:" + port)));
        for (String path : List.of("/console/people", "/console/sites", "/console/settings", "/console/audit")) {
            english.navigate(url(path));
            look(english, "english-" + path.substring(9));
        }
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void anOperatorOpensADistrict() {
        String token = DistrictScope.call(District.PLATFORM, () -> {
            String login = "operator-" + place.district().code();
            var id = accounts.hire(Actor.CLOCK, login, "运维", "correct horse battery")
                    .id();
            accounts.grant(Actor.CLOCK, id, Grant.of(Role.OPERATOR));
            return sessions.open(id, "测试", Sessions.CONSOLE);
        });
        String platform = "http://127.0.0.1:" + port + "/platform";
        for (Page page : List.of(browsers.desk(), browsers.phone())) {
            String face = page.viewportSize().width > 400 ? "" : "-phone";
            page.context().addCookies(List.of(new Cookie(Sessions.COOKIE, token).setUrl(platform + "/")));
            page.navigate(platform + "/console");
            look(page, "districts" + face);
            page.navigate(platform + "/console/districts/new");
            page.getByLabel("区划代码").fill("33");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开通"))
                    .click();
            look(page, "district-new" + face);
            page.navigate(platform + "/console/districts/" + place.district().code());
            look(page, "district" + face);
            page.navigate(platform + "/");
            look(page, "platform" + face);
        }
    }

    private void look(Page page, String name) {
        Browsers.picture(page, "ground-" + name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page as(Page page, Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "测试", Sessions.CONSOLE));
        page.context()
                .addCookies(List.of(new Cookie(Sessions.COOKIE, token)
                        .setUrl("http://127.0.0.1:" + port + "/"
                                + place.district().slug() + "/")));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + "/" + place.district().slug() + path;
    }
}
