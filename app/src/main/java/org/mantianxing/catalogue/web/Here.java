package org.mantianxing.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.springframework.http.ResponseCookie;

/** The place whose services somebody wants to see, kept by the browser for a year. */
final class Here {
    static final String COOKIE = "mtx-here";
    private static final Duration YEAR = Duration.ofDays(365);

    private Here() {}

    /** Empty for the whole district, and for a place that is no more. */
    static Optional<Site> site(Sites sites, Actor actor, String id) {
        return sites.list(actor).stream()
                .filter(site -> site.id().toString().equals(id))
                .findFirst();
    }

    /** What the browser is to keep; anything but an id is the whole district. */
    static String cookie(String site, HttpServletRequest request) {
        boolean chosen = site.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return ResponseCookie.from(COOKIE, chosen ? site : "")
                .path(request.getContextPath() + "/")
                .maxAge(chosen ? YEAR : Duration.ZERO)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
