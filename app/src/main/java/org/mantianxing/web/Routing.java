package org.mantianxing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method of an address. Spring holds an address with something variable in it against every route, one after
 * another; with some hundreds of routes that was the dearest part of many a page. A route whose beginning is another is
 * passed over here without a closer look.
 */
@Component
class Routing implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByBeginning();
    }

    private static final class ByBeginning extends RequestMappingHandlerMapping {
        private static final ScopedValue<String> PATH = ScopedValue.newInstance();
        private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            // what is encoded may be a plain letter; such an address is held against all routes
            return path.indexOf('%') >= 0
                    ? super.lookupHandlerMethod(path, request)
                    : ScopedValue.where(PATH, path).call(() -> super.lookupHandlerMethod(path, request));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest request) {
            return PATH.isBound() && other(route, PATH.get()) ? null : super.getMatchingMapping(route, request);
        }

        private boolean other(RequestMappingInfo route, String path) {
            for (String beginning : beginnings.computeIfAbsent(route, ByBeginning::beginnings)) {
                if (path.startsWith(beginning)) {
                    return false;
                }
            }
            return true;
        }

        /** What stands before anything variable; a slash at the end may be left out. */
        private static Set<String> beginnings(RequestMappingInfo route) {
            return route.getPatternValues().stream()
                    .map(pattern -> pattern.replaceFirst("[{*?].*", "").replaceFirst("/$", ""))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
