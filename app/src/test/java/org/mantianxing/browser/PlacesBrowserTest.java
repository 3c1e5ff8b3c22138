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
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Brand;
import org.mantianxing.teams.Brands;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Brands, places and teams as everybody sees them. */
@JourneyTest
class PlacesBrowserTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Folk folk;

    @Autowired
    Brands brands;

    @Autowired
    Teams teams;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Activities activities;

    Browsers browsers;
    Place place;
    Actor shen;
    Actor wang;
    UUID squad;

    @BeforeEach
    void aBrandWithItsTeam() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> {
            catalogue.seedMenu(place.centreAdmin());
            squad = teams.found(
                            place.starAdmin(),
                            new NewTeam(
                                    Team.Kind.SQUAD, "星期六小队", null, place.star().id(), "每个星期六早晨在广场上出摊。"))
                    .id();
            shen = folk.barber(place, "沈建英");
            wang = folk.barber(place, "王建国");
            teams.join(place.starAdmin(), squad, shen.id());
            teams.join(place.starAdmin(), squad, wang.id());
            teams.nameLeader(place.starAdmin(), squad, shen.id());
            brands.add(
                    place.centreAdmin(),
                    new Brand(
                            "saturday",
                            "星期六志愿服务",
                            "每个星期六，广场上见",
                            "磨刀的、理发的、修伞的，一到星期六就都来了。",
                            5,
                            place.north().id(),
                            squad,
                            List.of("free-haircut", "sharpen", "no-such-code")));
            activities.openCall(place.starAdmin(), Call.at(place).build());
        });
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void fromTheFirstPageToTheBrandAndItsTeam() {
        Page phone = browsers.phone();
        phone.navigate(url("/"));
        assertThat(phone.locator(".brands-scroll")).containsText("星期六志愿服务");
        look(phone, "home-brands-390");
        phone.locator(".brands-scroll a").first().click();
        assertThat(phone.locator(".tiles a")).hasCount(2);
        look(phone, "brand-390");
        phone.locator("a[href$='/teams/" + squad + "']").click();
        look(phone, "team-390");
        Page desk = browsers.desk();
        for (String path : List.of("/", "/brands", "/brands/saturday", "/sites", "/teams", "/teams/" + squad)) {
            desk.navigate(url(path));
            look(desk, "places" + path.replace('/', '-') + "-1280");
        }
        Page english = with(browsers.phone(), "mtx-lang", "en");
        english.navigate(url("/brands"));
        look(english, "brands-en");
        Page elder = with(browsers.phone(), "mtx-elder", "1");
        elder.navigate(url("/teams/" + squad));
        look(elder, "team-elder");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void placesAndTeamsAreFoundByWordsAndByPinyin() {
        Page phone = browsers.phone();
        phone.navigate(url("/sites?q=tianxing"));
        assertThat(phone.locator("main")).containsText("天星社区");
        look(phone, "sites-390");
        phone.navigate(url("/sites?q=nowhere"));
        assertThat(phone.locator("main")).containsText("没有找到这样的场所");
        phone.navigate(url("/teams?q=xqlxd"));
        assertThat(phone.locator(".rows a")).hasCount(1);
        look(phone, "teams-390");
        phone.navigate(url("/teams?kind=SOCIAL"));
        assertThat(phone.locator("main")).containsText("没有这样的队伍");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void aMemberLeavesAndALeaderHasToBeReplacedFirst() {
        Page member = with(browsers.phone(), Sessions.COOKIE, signedIn.token(place, wang));
        member.navigate(url("/teams/" + squad));
        member.locator("details summary").last().click();
        look(member, "team-leave-390");
        member.locator("details button").click();
        assertThat(member.locator("body")).containsText("您已经离开");
        place.inside(() -> assertThat(teams.members(place.starAdmin(), squad)).containsExactly(shen.id()));
        Page leader = with(browsers.phone(), Sessions.COOKIE, signedIn.token(place, shen));
        leader.navigate(url("/teams/" + squad));
        leader.locator("details summary").last().click();
        leader.locator("details button").click();
        assertThat(leader.locator("[role=alert]")).containsText("请先请实践站换一位负责人");
    }

    private static void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page with(Page page, String cookie, String value) {
        page.context().addCookies(List.of(new Cookie(cookie, value).setUrl(url("/"))));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
