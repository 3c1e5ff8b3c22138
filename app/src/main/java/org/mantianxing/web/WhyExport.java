package org.mantianxing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Who takes a list of people away is asked what for, before anything is written; the answer is in the audit trail. */
@Component
class WhyExport implements HandlerInterceptor {
    static final String WHY = "why";
    private static final int LONGEST = 100;

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || !Table.VIEW.equals(page.getViewName())
                || !(page.getModel().get("table") instanceof Table table)
                || !table.people()) {
            return;
        }
        String why = of(request);
        boolean asked = request.getParameter(WHY) != null;
        if (!why.isEmpty() && why.codePointCount(0, why.length()) <= LONGEST) {
            return;
        }
        page.setViewName("layout/why");
        page.addObject("name", table.name());
        page.addObject("kept", kept(request));
        page.addObject("why", why);
        page.addObject("asked", asked);
        page.setStatus(asked ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** What was answered, empty where nothing was. */
    static String of(HttpServletRequest request) {
        String why = request.getParameter(WHY);
        return why == null ? "" : Normal.line(why);
    }

    private static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> kept = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(WHY) && values.length > 0) {
                kept.put(name, values[0]);
            }
        });
        return kept;
    }
}
