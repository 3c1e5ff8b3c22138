package org.mantianxing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Sessions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the acting person by the session cookie. */
@Component
class SignInFilter extends OncePerRequestFilter {
    private final Sessions sessions;

    SignInFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = Screens.cookie(request, Sessions.COOKIE);
        if (token != null && DistrictScope.find().isPresent()) {
            sessions.find(token).ifPresent(actor -> request.setAttribute(Screens.ACTOR, actor));
        }
        chain.doFilter(request, response);
    }

    /** Only inside the security chain, not a second time around it. */
    @Configuration(proxyBeanMethods = false)
    static class NotTwice {
        @Bean
        FilterRegistrationBean<SignInFilter> signInRegistration(SignInFilter filter) {
            FilterRegistrationBean<SignInFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
