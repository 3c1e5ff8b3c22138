package org.mantianxing.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and how to end it. */
@Controller
class DevicePages {
    private final Sessions sessions;

    DevicePages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/me/devices")
    ModelAndView devices(Actor actor, @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token) {
        actor.id();
        return new ModelAndView(actor.staff() ? "identity/devicesDesk" : "identity/devices")
                .addObject("sessions", sessions.list(actor, token == null ? "" : token));
    }

    @PostMapping("/me/devices/{id}/end")
    String end(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        sessions.end(actor, id);
        redirect.addFlashAttribute("said", Words.of("那台设备已经退出"));
        return "redirect:/me/devices";
    }

    @PostMapping("/me/devices/end-others")
    String endOthers(
            Actor actor,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            RedirectAttributes redirect) {
        int ended = sessions.endOthers(actor, token == null ? "" : token);
        redirect.addFlashAttribute("said", ended == 0 ? Words.of("没有别的设备在登录") : Words.of("{0} 台设备已经退出", ended));
        return "redirect:/me/devices";
    }
}
