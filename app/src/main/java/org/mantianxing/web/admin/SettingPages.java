package org.mantianxing.web.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a district decides for itself. */
@Controller
class SettingPages {
    private final Settings settings;

    SettingPages(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/console/settings")
    ModelAndView settings(Actor actor) {
        Permissions.requireEver(actor, Command.SETTINGS_READ);
        return page(actor, Map.of(), null);
    }

    @PostMapping("/console/settings")
    ModelAndView decide(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes attributes) {
        Permissions.requireEver(actor, Command.SETTINGS_CHANGE);
        try {
            int changed = settings.decide(actor, typed);
            return Pages.go(
                    "/console/settings",
                    attributes,
                    changed == 0 ? Words.of("没有需要保存的改动") : Words.of("已保存 {0} 项改动，从现在起生效", changed));
        } catch (Invalid e) {
            return page(actor, typed, e);
        }
    }

    private ModelAndView page(Actor actor, Map<String, String> typed, @Nullable Failure failure) {
        return Pages.page("admin/settings", failure)
                .addObject(
                        "groups",
                        settings.decided(actor).stream()
                                .collect(Collectors.groupingBy(
                                        decided -> decided.decision().group(),
                                        LinkedHashMap::new,
                                        Collectors.toList())))
                .addObject("typed", typed);
    }
}
