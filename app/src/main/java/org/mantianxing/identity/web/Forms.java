package org.mantianxing.identity.web;

import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page with a form; where something was wrong it says so, with what was typed still there. */
final class Forms {
    private Forms() {}

    static ModelAndView page(String view, @Nullable Invalid invalid) {
        ModelAndView page = new ModelAndView(view);
        if (invalid != null) {
            page.addObject("invalid", invalid).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
