package org.mantianxing.web.admin;

import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form that comes back with what was wrong, and a command that goes on to a page. */
final class Pages {
    private Pages() {}

    /** The page; where a failure is told, with its status. Templates take it as {@code failure}. */
    static ModelAndView page(String view, @Nullable Failure failure) {
        ModelAndView page = new ModelAndView(view);
        if (failure != null) {
            page.addObject(failure instanceof Invalid ? "invalid" : "no", failure);
            page.setStatus(
                    switch (failure) {
                        case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                        case Refused _ -> HttpStatus.FORBIDDEN;
                        case Conflict _ -> HttpStatus.CONFLICT;
                        default -> throw failure;
                    });
        }
        return page;
    }

    static ModelAndView go(String to, RedirectAttributes attributes, Words said) {
        attributes.addFlashAttribute("said", said);
        return new ModelAndView("redirect:" + to);
    }
}
