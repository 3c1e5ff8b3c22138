package org.mantianxing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The platform is addressed like a district but is none: it has people and an audit trail, and no pages of the loop. */
@Component
class PlatformWall implements HandlerInterceptor {
    private static final List<String> OPEN = List.of(
            "org.mantianxing.identity.",
            "org.mantianxing.web.admin.",
            "org.mantianxing.web.HomePages",
            "org.mantianxing.web.me.MePages");

    /** Operators who go to the console's first page are led to theirs. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (DistrictScope.find().filter(District::isPlatform).isPresent()
                && request.getServletPath().equals("/console")) {
            response.sendRedirect(request.getContextPath() + "/console/districts");
            return false;
        }
        if (handler instanceof HandlerMethod method && DistrictScope.find().isPresent()) {
            String controller = method.getBeanType().getName();
            if (DistrictScope.get().isPlatform()
                    && controller.startsWith("org.mantianxing.")
                    && OPEN.stream().noneMatch(controller::startsWith)) {
                throw new NotFound();
            }
        }
        return true;
    }
}
