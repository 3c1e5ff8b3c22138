package org.mantianxing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Words;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * What a command has to say after its redirect, carried by a short-lived cookie, since there is no server session:
 * controllers add a flash attribute {@code said} of type {@link Words}.
 */
@Component("flashMapManager")
class SaidCookie extends AbstractFlashMapManager {
    private static final String NAME = "mtx-said";

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return null;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        maps.stream()
                .map(map -> map.get("said"))
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .reduce((first, last) -> last)
                .ifPresent(words -> {
                    write(request, response, encode(Packed.of(words)), 60);
                });
    }

    /** What is to be said now; the cookie is spent by this. */
    @Nullable
    String take(HttpServletRequest request, HttpServletResponse response, Dictionary dictionary, String language) {
        String value = Screens.cookie(request, NAME);
        if (value == null || response.isCommitted()) {
            return null;
        }
        write(request, response, "", 0);
        try {
            Words words = Packed.read(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
            return dictionary.say(language, words.text(), words.arguments());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(seconds)
                        .build()
                        .toString());
    }
}
