package org.mantianxing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Language and size of letters: kept by the device, and by the account for messages. */
@Controller
class SettingsPages {
    private static final Duration LONG = Duration.ofDays(365);
    private final Accounts accounts;

    SettingsPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/settings/language")
    View language(
            Actor actor,
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(defaultValue = "/") String back,
            @CookieValue(name = "mtx-elder", required = false) @Nullable String elder,
            HttpServletRequest request,
            HttpServletResponse response) {
        String chosen = language.equals("en") ? "en" : "zh";
        Cookies.set(request, response, "mtx-lang", chosen, LONG);
        keep(actor, chosen, "1".equals(elder));
        return Back.to(back, "/");
    }

    @PostMapping("/settings/elder")
    View elder(
            Actor actor,
            @RequestParam(defaultValue = "0") String elder,
            @RequestParam(defaultValue = "/") String back,
            @CookieValue(name = "mtx-lang", required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean large = elder.equals("1");
        Cookies.set(request, response, "mtx-elder", large ? "1" : "0", LONG);
        keep(actor, language == null ? "zh" : language, large);
        return Back.to(back, "/");
    }

    private void keep(Actor actor, String language, boolean elder) {
        if (actor.signedIn()) {
            accounts.prefer(actor, language, elder);
        }
    }
}
