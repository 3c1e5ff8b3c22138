package org.mantianxing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.OwnSecurity;
import org.mantianxing.identity.Sessions;
import org.mantianxing.identity.StaffSignIn;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password and second factor, while signed in at the console. */
@Controller
class SecurityPages {
    private final OwnSecurity security;
    private final StaffSignIn signIn;
    private final Sessions sessions;

    SecurityPages(OwnSecurity security, StaffSignIn signIn, Sessions sessions) {
        this.security = security;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/console/security")
    ModelAndView security(Actor actor) {
        return page(actor, null);
    }

    @PostMapping("/console/security/password")
    ModelAndView password(
            Actor actor,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            @CookieValue(name = Sessions.COOKIE, defaultValue = "") String token,
            RedirectAttributes attributes) {
        try {
            security.changePassword(actor, old, fresh, again);
        } catch (Invalid e) {
            return page(actor, e);
        }
        sessions.endOthers(actor, token);
        attributes.addFlashAttribute("said", Words.of("密码已修改，其他设备都已退出"));
        return new ModelAndView("redirect:/console/security");
    }

    @PostMapping("/console/security/codes")
    ModelAndView codes(Actor actor, @RequestParam(defaultValue = "") String code) {
        try {
            return Forms.page("identity/recoveryCodes", null)
                    .addObject("codes", security.freshCodes(actor, code))
                    .addObject("back", "/console/security");
        } catch (Invalid e) {
            return page(actor, e);
        }
    }

    @PostMapping("/console/security/factor")
    String factor(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (!security.overview(actor).factor()) {
            Cookies.set(
                    request, response, ConsoleSignInPages.STEP, signIn.beginSetUp(actor), ConsoleSignInPages.STEP_LIFE);
        }
        return "redirect:/console/sign-in/set-up?back=/console/security";
    }

    private ModelAndView page(Actor actor, @Nullable Invalid invalid) {
        return Forms.page("identity/security", invalid).addObject("overview", security.overview(actor));
    }
}
