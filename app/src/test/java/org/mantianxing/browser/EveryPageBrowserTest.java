package org.mantianxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.browser.EveryPage.Stop;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Routes;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page there is, opened by whom it is for, on a phone and at a desk, with axe-core. */
@JourneyTest
class EveryPageBrowserTest {
    /** Routes that answer with no page of their own: parts of pages, files, redirects, streams. */
    private static final Set<String> NO_PAGES = Set.of(
            "/calendar/{token}.ics",
            "/console/activities/{id}/fresh",
            "/console/activities/{id}/{step:wave|offer|cancel}",
            "/console/orders/{id}/fresh",
            "/console/orders/{id}/teams",
            "/console/work",
            "/error",
            "/events/console",
            "/events/orders/{id}",
            "/m/{code}",
            "/me/data/copy",
            "/menu/here",
            "/messages/list",
            "/messages/live",
            "/messages/{id}",
            "/orders/pictures/{picture}/small",
            "/orders/{id}/pictures/{picture}",
            "/orders/{id}/pictures/{picture}/small",
            "/orders/{id}/track",
            "/tasks/{id}/fresh",
            "/tasks/{id}/lead/code",
            "/tasks/{id}/lead/fresh",
            "/tasks/{id}/lead/{step:roll|finish|contact|crew}",
            "/tasks/{id}/live",
            "/tasks/{id}/{step:accept|decline|sign-up|stand-by|withdraw|contact|check-in|check-out}");

    /** Pages in the middle of a way that begins elsewhere, looked at by the journeys that go there. */
    private static final Set<String> ON_THE_WAY =
            Set.of("/sign-in/code", "/sign-in/name", "/console/sign-in/{step:code|password|set-up}");

    private static final List<String> OF_THE_OPERATOR =
            List.of("/console/districts", "/console/districts/new", "/console/districts/{code}");

    @Autowired
    World world;

    @Autowired
    EveryPage everyPage;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    Browsers browsers;
    Place place;
    List<Stop> stops;

    @BeforeEach
    void aDistrictWithSomethingEverywhere() {
        browsers = new Browsers();
        place = world.fresh();
        stops = everyPage.of(place);
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void onAPhone() {
        lookAtAll(browsers::phone, "390");
    }

    @Test
    void atADesk() {
        lookAtAll(browsers::desk, "1280");
    }

    @Test
    void noRouteIsForgotten() {
        Set<String> known = stops.stream().map(Stop::route).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NO_PAGES);
        known.addAll(ON_THE_WAY);
        known.addAll(OF_THE_OPERATOR);
        Set<String> routes = Routes.read().outcomes().keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring(4))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).isEqualTo(known);
    }

    @Test
    void theOperatorsPages() {
        String token = DistrictScope.call(District.PLATFORM, () -> {
            UUID operator = accounts.hire(
                            Actor.CLOCK, "operator-" + place.district().code(), "运维", "correct horse battery")
                    .id();
            accounts.grant(Actor.CLOCK, operator, Grant.of(Role.OPERATOR));
            return sessions.open(operator, "测试", Sessions.CONSOLE);
        });
        String platform = "http://127.0.0.1:" + signedIn.port() + "/platform";
        for (Page page : List.of(browsers.phone(), browsers.desk())) {
            page.context().addCookies(List.of(new Cookie(Sessions.COOKIE, token).setUrl(platform + "/")));
            for (String route : OF_THE_OPERATOR) {
                page.navigate(
                        platform + route.replace("{code}", place.district().code()));
                assertThat(page.locator("h1").textContent()).as(route).isNotBlank();
                assertThat(Browsers.axe(page)).isEmpty();
                assertThat(wide(page)).as(route + " is wider than the screen").isFalse();
            }
        }
        assertThat(browsers.complaints()).isEmpty();
    }

    private void lookAtAll(Supplier<Page> width, String name) {
        Map<Optional<UUID>, Page> readers = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int n = 0;
        for (Stop stop : stops) {
            Page page = readers.computeIfAbsent(
                    Optional.ofNullable(stop.whose()).map(Actor::id), _ -> open(width.get(), stop.whose()));
            Response answer = page.navigate(url(stop.address()));
            if (answer == null || answer.status() != 200 || page.url().contains("/sign-in?back=")) {
                wrong.add(stop.address() + " led to " + page.url());
                continue;
            }
            Browsers.picture(page, String.format("every-%02d-%s", ++n, name));
            wrong.addAll(Browsers.axe(page));
            if (wide(page)) {
                wrong.add(stop.address() + " is wider than the screen");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(browsers.complaints()).isEmpty();
    }

    private static boolean wide(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private Page open(Page page, @org.jspecify.annotations.Nullable Actor whose) {
        if (whose != null) {
            page.context()
                    .addCookies(List.of(new Cookie(Sessions.COOKIE, signedIn.token(place, whose)).setUrl(url("/"))));
        }
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
