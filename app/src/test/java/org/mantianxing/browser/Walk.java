package org.mantianxing.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mantianxing.browser.EveryPage.Stop;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.stereotype.Component;

/** Opens every page there is, each by whom it is for. */
@Component
class Walk {
    private final World world;
    private final EveryPage everyPage;
    private final SignedIn signedIn;

    Walk(World world, EveryPage everyPage, SignedIn signedIn) {
        this.world = world;
        this.everyPage = everyPage;
        this.signedIn = signedIn;
    }

    /**
     * Everything that is wrong: a page that does not open, one wider than its screen, what axe-core finds, what the browser complains
     * of. With {@code -Dpictures.write=true} each page is kept as a picture.
     */
    List<String> wrong(Function<Browsers, Page> screen, String name) {
        Place place = world.fresh();
        List<Stop> stops = everyPage.of(place);
        List<String> wrong = new ArrayList<>();
        try (Browsers own = new Browsers(List.of())) {
            Map<Optional<UUID>, Page> readers = new HashMap<>();
            for (int i = 0; i < stops.size(); i++) {
                Stop stop = stops.get(i);
                Page page = readers.computeIfAbsent(
                        Optional.ofNullable(stop.whose()).map(Actor::id),
                        _ -> open(place, screen.apply(own), stop.whose()));
                Response answer = page.navigate(url(place, stop.address()));
                if (answer == null || answer.status() != 200 || page.url().contains("/sign-in?back=")) {
                    wrong.add(stop.address() + " led to " + page.url());
                    continue;
                }
                if (Boolean.getBoolean("pictures.write")) {
                    Browsers.picture(page, String.format("every-%03d-%s", i + 1, name));
                }
                wrong.addAll(Browsers.axe(page));
                if (wide(page)) {
                    wrong.add(stop.address() + " is wider than the screen");
                }
            }
            wrong.addAll(own.complaints());
        }
        return wrong;
    }

    /** Whether a page has to be moved sideways to be read. */
    static boolean wide(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private Page open(Place place, Page page, @Nullable Actor whose) {
        if (whose != null) {
            page.context()
                    .addCookies(
                            List.of(new Cookie(Sessions.COOKIE, signedIn.token(place, whose)).setUrl(url(place, "/"))));
        }
        return page;
    }

    private String url(Place place, String path) {
        return "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
    }
}
