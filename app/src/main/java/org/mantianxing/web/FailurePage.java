package org.mantianxing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mantianxing.kernel.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A failure as a page where no controller is there to answer, and where the database may be away. */
@Component
class FailurePage {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);
    /** Seconds after which it is worth another try. */
    static final String LATER = "5";

    private final JteViews views;

    FailurePage(JteViews views) {
        this.views = views;
    }

    /** Whatever was written so far is dropped; nothing can be said any more once it is on its way. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Words words)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
        }
        if (streams(request)) {
            return;
        }
        request.setAttribute(Screens.BARE, true);
        byte[] page =
                views.page("web/failure.jte", Map.of("status", status.value(), "words", words), request, response);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    void away(HttpServletRequest request, HttpServletResponse response, Trouble trouble, Throwable cause)
            throws IOException {
        LOG.warn(
                "{} at {} {}: {}",
                trouble,
                request.getMethod(),
                request.getRequestURI(),
                NestedExceptionUtils.getMostSpecificCause(cause).toString());
        write(request, response, trouble.status(), trouble.words());
    }

    /** A browser that listens for events tries again by itself and shows nothing. */
    private static boolean streams(HttpServletRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return accepts != null && accepts.contains("text/event-stream");
    }
}
