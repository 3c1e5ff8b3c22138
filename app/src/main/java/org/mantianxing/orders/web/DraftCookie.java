package org.mantianxing.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Holds the key of a visitor's draft until the order is placed; nothing of the draft itself. */
final class DraftCookie {
    static final String NAME = "mtx-draft";
    private static final Duration LIFE = Duration.ofDays(30);

    private DraftCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, String key) {
        write(request, response, key, LIFE);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(NAME, value)
                        .path(request.getContextPath() + "/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
