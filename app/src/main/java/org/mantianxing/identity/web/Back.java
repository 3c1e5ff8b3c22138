package org.mantianxing.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody wanted to go before they were asked something else. Only addresses of this district count. */
final class Back {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cc}]{0,500}");

    private Back() {}

    /** The address if it is a local one, otherwise the fallback. */
    static String local(@Nullable String typed, String fallback) {
        return typed != null && LOCAL.matcher(typed).matches() ? typed : fallback;
    }

    /** A redirect that takes the address as it is. */
    static RedirectView to(@Nullable String typed, String fallback) {
        return redirect(local(typed, fallback));
    }

    private static RedirectView redirect(String address) {
        RedirectView view = new RedirectView(ascii(address), true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** {@code page?back=…} */
    static RedirectView via(String page, @Nullable String back) {
        String wanted = local(back, "/");
        return wanted.equals("/")
                ? redirect(page)
                : redirect(page + "?back=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    /** Headers carry ASCII only; what a browser would have escaped is escaped here. */
    private static String ascii(String address) {
        return Pattern.compile("[^\\x21-\\x7e]|[{}\"<>|^`]")
                .matcher(address)
                .replaceAll(found ->
                        URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
