package org.mantianxing.figures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.PracticeMap.Here;
import org.mantianxing.figures.PracticeMap.Wish;
import org.mantianxing.figures.StarMap;
import org.mantianxing.figures.TaskMap;

/** How stars are painted, and addresses of the map. */
public final class MapWords {
    private MapWords() {}

    public static String tone(StarMap.Star star) {
        return star.level().name().toLowerCase(Locale.ROOT) + (star.today() ? " today" : "");
    }

    /** Of the map with what is looked for. */
    public static String address(Wish wish, @Nullable Here here) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", wish.words());
        parts.put("kind", wish.kind());
        parts.put("level", wish.level() == null ? "" : wish.level().name());
        parts.put("today", wish.today() ? "1" : "");
        return address("/map", parts, here);
    }

    /** Of the map of tasks. */
    public static String tasks(TaskMap.When when, boolean fits, @Nullable Here here) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("when", when == TaskMap.When.ANY ? "" : when.name());
        parts.put("fits", fits ? "1" : "");
        return address("/tasks/map", parts, here);
    }

    private static String address(String page, Map<String, String> parts, @Nullable Here here) {
        parts.put("lon", here == null ? "" : Double.toString(here.lon()));
        parts.put("lat", here == null ? "" : Double.toString(here.lat()));
        parts.values().removeIf(String::isEmpty);
        return page
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }
}
