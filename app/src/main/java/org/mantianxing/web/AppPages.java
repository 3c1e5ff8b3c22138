package org.mantianxing.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mantianxing.district.DistrictScope;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a phone needs to keep the district's pages as an app of its own (W3C Web Application Manifest). */
@Controller
class AppPages {
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");
    private static final Duration KEPT = Duration.ofHours(1);

    private final Assets assets;

    AppPages(Assets assets) {
        this.assets = assets;
    }

    /** Addresses are relative to the manifest's own, so they hold below a path and under a host name. */
    @GetMapping("/app.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        String name = DistrictScope.get().name() + "满天星";
        Map<String, Object> manifest = Map.ofEntries(
                Map.entry("id", "./"),
                Map.entry("name", name),
                Map.entry("short_name", "满天星"),
                Map.entry("description", "点单、报名、签到、时长，都在这里。"),
                Map.entry("lang", "zh-CN"),
                Map.entry("start_url", "./"),
                Map.entry("scope", "./"),
                Map.entry("display", "standalone"),
                Map.entry("background_color", "#f7f5f2"),
                Map.entry("theme_color", "#f7f5f2"),
                Map.entry("icons", List.of(icon(192), icon(512))),
                Map.entry(
                        "shortcuts",
                        List.of(shortcut("我要点单", "orders/new"), shortcut("志愿任务", "tasks"), shortcut("我的", "me"))));
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(manifest);
    }

    private Map<String, Object> icon(int size) {
        return Map.of(
                "src",
                assets.url("/img/app-" + size + ".png"),
                "sizes",
                size + "x" + size,
                "type",
                "image/png",
                "purpose",
                "any maskable");
    }

    private static Map<String, Object> shortcut(String name, String page) {
        return Map.of("name", name, "url", "./" + page);
    }
}
