package org.mantianxing.activities.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.ResponseCookie;

/** Knows one phone again when it checks somebody in; it is hashed for each activity, so nobody can be followed by it. */
final class PhoneMark {
    private static final String NAME = "mtx-phone";
    private static final String FORM = "[0-9a-f]{32}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PhoneMark() {}

    static String of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && cookie.getValue().matches(FORM)) {
                    return cookie.getValue();
                }
            }
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(NAME, made)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
        return made;
    }
}
