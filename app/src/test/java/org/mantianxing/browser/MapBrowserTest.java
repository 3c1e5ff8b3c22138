package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.atlas.MapShape;
import org.mantianxing.atlas.MapShapes;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.district.Settings;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The map: drawn on at a desk with a mouse, read on a phone. */
@JourneyTest
class MapBrowserTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    MapShapes shapes;

    @Autowired
    Sites sites;

    @Autowired
    Settings settings;

    Browsers browsers;
    Place place;

    @BeforeEach
    void aDistrict() {
        browsers = new Browsers();
        place = world.fresh();
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void anAreaIsClickedOntoTheMapAndItsCornerDragged() {
        Page desk = as(browsers.desk(), place.centreAdmin());
        desk.navigate(url("/console/sites/map"));
        look(desk, "map-desk-empty");
        desk.locator("#fresh > summary").click();
        for (int[] corner : new int[][] {{300, 200}, {500, 200}, {500, 400}}) {
            click(desk, corner[0], corner[1]);
        }
        assertThat(desk.locator(".grip")).hasCount(3);
        desk.locator("#fresh .btn-primary").click();
        assertThat(desk.locator("#errors")).isVisible();
        assertThat(desk.locator(".grip")).hasCount(3);
        look(desk, "map-desk-no-name");
        desk.locator("#fresh [name=name]").fill("水乡片");
        desk.locator("#fresh .btn-primary").click();
        assertThat(desk.locator(".zone.land")).hasCount(1);
        desk.locator("[data-shape] summary").first().click();
        Locator grip = desk.locator(".grip").nth(2);
        BoundingBox at = grip.boundingBox();
        desk.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
        desk.mouse().down();
        desk.mouse().move(at.x + 40, at.y + 60);
        desk.mouse().up();
        assertThat(desk.locator(".grip")).hasCount(3);
        desk.locator("[data-shape]").first().locator(".btn-primary").click();
        look(desk, "map-desk");
        MapShape drawn = place.ask(() -> shapes.list(place.centreAdmin())).getFirst();
        List<Position> ring = drawn.rings().getFirst();
        assertThat(ring).hasSize(3);
        assertThat(ring.get(0).lat())
                .as("clicked at one height")
                .isCloseTo(ring.get(1).lat(), within(0.0005));
        assertThat(ring.get(2).lat()).as("dragged down").isLessThan(ring.get(0).lat() - 0.01);
        Page phone = browsers.phone();
        phone.navigate(url("/map"));
        assertThat(phone.locator(".zone-name")).containsText("水乡片");
        look(phone, "map-390");
        BoundingBox map = phone.locator("[data-map] > svg").boundingBox();
        phone.mouse().click(map.x + map.width * 0.42, map.y + map.height * 0.9);
        assertThat(phone.locator(".tapped")).hasCount(1);
        assertThat(phone.locator("main .rows li").first()).containsText("凤珍村");
        assertThat(phone.locator("[data-locate-say]")).containsText("图上这一点");
        look(phone, "map-tapped-390");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void aPlaceIsMovedByAClickAndTheExampleIsDrawn() {
        Page desk = as(browsers.desk(), place.centreAdmin());
        desk.navigate(url("/console/sites/map"));
        desk.getByText("画个示例").last().click();
        assertThat(desk.locator(".zone.heart")).hasCount(1);
        desk.locator("[data-move] > summary").click();
        desk.selectOption("#site", place.star().id().toString());
        click(desk, 620, 330);
        assertThat(desk.locator(".spot")).hasCount(1);
        String lon = desk.inputValue("#lon");
        look(desk, "map-desk-example");
        desk.locator("[data-move] .btn-primary").click();
        assertThat(desk.locator(".toasts")).containsText("天星社区");
        assertThat(Objects.requireNonNull(
                        place.ask(() -> sites.get(Actor.CLOCK, place.star().id()))
                                .lon()))
                .isCloseTo(Double.parseDouble(lon), within(1e-6));
        Page phone = as(browsers.phone(), place.centreAdmin());
        phone.navigate(url("/console/sites/map"));
        look(phone, "map-desk-390");
        Page english = as(browsers.desk(), place.centreAdmin());
        english.context().addCookies(List.of(new Cookie("mtx-lang", "en").setUrl(url("/"))));
        english.navigate(url("/console/sites/map"));
        look(english, "map-desk-en");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void aSurveyedMapLiesBelowWithItsReviewNumber() {
        String tiles = "https://tiles.example.cn/{z}/{x}/{y}.svg";
        place.inside(() -> {
            settings.decide(place.centreAdmin(), Map.of("map-tiles", tiles, "map-tiles-review", "GS(2024)0650号"));
            assertThatThrownBy(
                            () -> settings.decide(place.centreAdmin(), Map.of("map-tiles", "https://a.cn/{z}/{x}.png")))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> settings.decide(place.centreAdmin(), Map.of("map-tiles-datum", "BD-09")))
                    .isInstanceOf(Invalid.class);
        });
        Page phone = browsers.phone();
        List<String> asked = new ArrayList<>();
        phone.route("https://tiles.example.cn/**", route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("image/svg+xml")
                    .setBody(
                            "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'><rect width='256' height='256'"
                                    + " fill='#345' stroke='#fff'/></svg>"));
        });
        phone.navigate(url("/map"));
        assertThat(phone.locator("figcaption")).containsText("GS(2024)0650号");
        assertThat(phone.locator(".map .base").first()).isAttached();
        look(phone, "map-tiles-390");
        assertThat(asked).hasSize(phone.locator(".map .base").count()).hasSizeBetween(6, 60);
        place.inside(() -> settings.decide(place.centreAdmin(), Map.of("map-tiles-review", "")));
        phone.navigate(url("/map"));
        assertThat(phone.locator(".map .base")).hasCount(0);
        assertThat(browsers.complaints()).isEmpty();
    }

    /** At a point of the drawing, which is 1000 wide. */
    private static void click(Page page, int x, int y) {
        BoundingBox box = page.locator("[data-draw]").boundingBox();
        page.mouse().click(box.x + x * box.width / 1000, box.y + y * box.width / 1000);
    }

    private static void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page as(Page page, Actor person) {
        page.context().addCookies(List.of(new Cookie(Sessions.COOKIE, signedIn.token(place, person)).setUrl(url("/"))));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
