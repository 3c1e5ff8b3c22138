package org.mantianxing.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the precompiled jte templates: view {@code orders/new} is {@code jte/orders/new.jte}. */
@Component
class JteViews implements ViewResolver, Ordered {
    private static final int MOST_DRAWN = 128;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Screens screens;
    /** Parts that many see alike, the latest used last. */
    private final Map<String, Part> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Part> eldest) {
            return size() > MOST_DRAWN;
        }
    };

    JteViews(Screens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
            return null;
        }
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            byte[] page = page(template, model, request, response);
            response.setContentType(getContentType());
            response.setHeader(HttpHeaders.CACHE_CONTROL, kept(request));
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }

    /**
     * A phone keeps its own pages, so that going back finds a half-filled form again; the machine at a counter, which many
     * use, keeps nothing.
     */
    private static String kept(HttpServletRequest request) {
        return request.getServletPath().startsWith("/console") ? "no-store" : "private, no-cache";
    }

    /** The whole page at once, so that what fails while it is drawn is answered by another page. */
    byte[] page(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            model.forEach((key, value) -> {
                if (value != null && !key.startsWith("org.springframework")) {
                    parameters.put(key, value);
                }
            });
        }
        Screen ui = screens.of(request, response);
        parameters.put("ui", ui);
        Object same = parameters.remove(Part.SAME);
        if (same == null) {
            return draw(template, parameters);
        }
        String key = String.join(
                "\n",
                ui.district().code(),
                ui.language(),
                ui.url("/"),
                template,
                ui.today().toString(),
                same.toString());
        Part part;
        synchronized (drawn) {
            part = drawn.computeIfAbsent(key, _ -> new Part());
        }
        return part.once(() -> draw(template, parameters));
    }

    private byte[] draw(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        return output.toByteArray();
    }
}
