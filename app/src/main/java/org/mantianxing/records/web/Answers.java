package org.mantianxing.records.web;

import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page from which something was tried, with the status of what went wrong; it says the sentence itself. */
final class Answers {
    private Answers() {}

    static ModelAndView on(Failure failure, ModelAndView page) {
        page.setStatus(
                switch (failure) {
                    case Refused _ -> HttpStatus.FORBIDDEN;
                    case Conflict _ -> HttpStatus.CONFLICT;
                    case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case NotFound _, SignInNeeded _ -> throw failure;
                });
        return page;
    }
}
