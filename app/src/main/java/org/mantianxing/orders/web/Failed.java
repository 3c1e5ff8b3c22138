package org.mantianxing.orders.web;

import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page that comes back because something failed: what was wrong, and the status that says so to machines. */
final class Failed {
    private Failed() {}

    static ModelAndView on(ModelAndView page, @Nullable Failure failure) {
        switch (failure) {
            case null -> {}
            case Invalid invalid -> page.addObject("invalid", invalid).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Conflict conflict ->
                page.addObject("failure", conflict.words()).setStatus(HttpStatus.CONFLICT);
            default -> page.addObject("failure", failure.words()).setStatus(HttpStatus.FORBIDDEN);
        }
        return page;
    }
}
