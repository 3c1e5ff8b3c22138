package org.mantianxing.orders.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Road;

/** What a list of orders is narrowed to, as the address bar has it; what makes no sense there narrows nothing. */
public record ListFilter(String q, String state, String road, String site, String category, String late) {
    public ListFilter {
        q = q.strip();
        q = q.length() > 60 ? q.substring(0, 60) : q;
    }

    public boolean any() {
        return !parts().isEmpty();
    }

    public boolean onlyLate() {
        return late.equals("1");
    }

    public @Nullable OrderState toState() {
        return Arrays.stream(OrderState.values())
                .filter(value -> value.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Road toRoad() {
        return Arrays.stream(Road.values())
                .filter(value -> value.name().equals(road))
                .findFirst()
                .orElse(null);
    }

    public @Nullable UUID toSite() {
        return Typed.nothing().with("site", site).id("site");
    }

    /** The address of the list without one of its filters. */
    public String without(String name) {
        Map<String, String> left = parts();
        left.remove(name);
        return address(left);
    }

    /** The address of the page after this key. */
    public String after(String key) {
        Map<String, String> all = parts();
        all.put("after", key);
        return address(all);
    }

    /** The address of all of it as a sheet. */
    public String sheet() {
        Map<String, String> all = parts();
        all.put("as", "xlsx");
        return address(all);
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("state", state);
        parts.put("road", road);
        parts.put("site", site);
        parts.put("category", category);
        parts.put("late", late);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    private static String address(Map<String, String> parts) {
        return "/console/orders"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }
}
