package org.mantianxing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mantianxing.identity.Sessions;
import org.springframework.http.ResponseCookie;

/** Cookies of a district: their path is the district's, no script reads them, none leaves over plain HTTP behind TLS. */
final class Cookies {
    private Cookies() {}

    static void session(HttpServletRequest request, HttpServletResponse response, String token, Duration length) {
        set(request, response, Sessions.COOKIE, token, length);
    }

    static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration length) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(name, value)
                        .path(request.getContextPath() + "/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(length)
                        .build()
                        .toString());
    }

    static void clear(HttpServletRequest request, HttpServletResponse response, String name) {
        set(request, response, name, "", Duration.ZERO);
    }
}
