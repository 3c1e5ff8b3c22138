package org.mantianxing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around everything: what fails before a controller is reached gets a page too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LastFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(LastFilter.class);
    private final FailurePage page;

    LastFilter(FailurePage page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<Trouble> trouble = Trouble.of(e);
            if (trouble.isPresent()) {
                page.away(request, response, trouble.get(), e);
            } else {
                unexpected(request, response, e);
            }
        }
    }

    private void unexpected(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", number, request.getMethod(), request.getRequestURI(), e);
        page.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, FailureAdvice.unexpected(number));
    }
}
