package org.mantianxing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the district of a request: by a host name of its own, otherwise by the first path segment, which then counts as
 * the context path, so that no page knows of it. A bare address leads to the only district, or to the platform's list.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DistrictFilter extends OncePerRequestFilter {
    private static final String KNOWN = Known.class.getName();
    private final Districts districts;

    /** What was found at the first pass; a dispatch that continues an open request no longer carries its address. */
    private record Known(District district, String prefix, String uri) {}

    DistrictFilter(Districts districts) {
        this.districts = districts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return uri.startsWith("/static/") || uri.startsWith("/webjars/") || uri.equals("/favicon.ico");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(KNOWN) instanceof Known known) {
            inside(known.district(), new Below(request, known.prefix(), known.uri()), response, chain);
            return;
        }
        Optional<District> byHost = districts.findByHost(request.getServerName());
        if (byHost.isPresent()) {
            remember(request, byHost.get(), "");
            inside(byHost.get(), request, response, chain);
            return;
        }
        String uri = request.getRequestURI();
        int end = uri.indexOf('/', 1);
        String segment = uri.substring(1, end < 0 ? uri.length() : end);
        Optional<District> bySegment = segment.isEmpty() ? Optional.empty() : districts.findBySlug(segment);
        if (bySegment.isPresent()) {
            if (end < 0) {
                response.sendRedirect(uri + "/");
                return;
            }
            remember(request, bySegment.get(), "/" + segment);
            inside(bySegment.get(), new Below(request, "/" + segment, uri), response, chain);
        } else if (uri.equals("/")) {
            List<District> all = districts.list();
            String slug = all.size() == 1 ? all.getFirst().slug() : District.PLATFORM.slug();
            response.sendRedirect("/" + slug + "/");
        } else {
            inside(District.PLATFORM, request, response, chain);
        }
    }

    private static void remember(HttpServletRequest request, District district, String prefix) {
        request.setAttribute(KNOWN, new Known(district, prefix, request.getRequestURI()));
    }

    private static void inside(
            District district, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            DistrictScope.call(district, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** The same request, with the district's segment as its context path. */
    private static final class Below extends HttpServletRequestWrapper {
        private final String prefix;
        private final String uri;

        Below(HttpServletRequest request, String prefix, String uri) {
            super(request);
            this.prefix = prefix;
            this.uri = uri;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getRequestURI() {
            return uri;
        }

        /** Decoded, as everybody expects; of a dispatch that has lost its address, as it was sent. */
        @Override
        public String getServletPath() {
            String whole = super.getServletPath();
            return whole.startsWith(prefix + "/") ? whole.substring(prefix.length()) : uri.substring(prefix.length());
        }
    }
}
