package org.mantianxing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Sessions;
import org.mantianxing.identity.StaffSignIn;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.kernel.Words;
import org.mantianxing.qr.QrSvg;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sign-in of staff: each step is a page, and the steps in between are remembered by a cookie of their own. */
@Controller
class ConsoleSignInPages {
    static final String STEP = "mtx-step";
    static final Duration STEP_LIFE = Duration.ofMinutes(15);
    private final StaffSignIn signIn;
    private final Sessions sessions;

    ConsoleSignInPages(StaffSignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/console/sign-in")
    ModelAndView password(Actor actor, @RequestParam(defaultValue = "/console") String back) {
        return actor.staff()
                ? new ModelAndView(Back.to(back, "/console"))
                : page("identity/consoleSignIn", back, null).addObject("login", "");
    }

    @PostMapping("/console/sign-in")
    ModelAndView begin(
            Actor actor,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/console") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            String token = signIn.begin(actor, login, password);
            Cookies.set(request, response, STEP, token, STEP_LIFE);
            return goOn(actor, token, back, request, response);
        } catch (Invalid e) {
            return page("identity/consoleSignIn", back, e).addObject("login", login);
        }
    }

    @GetMapping("/console/sign-in/{step:code|password|set-up}")
    ModelAndView step(
            Actor actor,
            @RequestParam(defaultValue = "/console") String back,
            @CookieValue(name = STEP, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (token == null) {
            return again(back, null);
        }
        try {
            StaffSignIn.Next next = signIn.next(actor, token);
            boolean here = request.getRequestURI().endsWith(name(next));
            boolean chosen = next == StaffSignIn.Next.DONE
                    && actor.signedIn()
                    && request.getRequestURI().endsWith("set-up");
            return here || chosen
                    ? show(actor, chosen ? StaffSignIn.Next.SET_UP : next, token, back, null)
                    : goOn(actor, token, back, request, response);
        } catch (SignInNeeded _) {
            return again(back, null);
        }
    }

    @PostMapping("/console/sign-in/code")
    ModelAndView code(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/console") String back,
            @CookieValue(name = STEP, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        return take(actor, StaffSignIn.Next.FACTOR, token, back, attributes, known -> {
            signIn.enterFactor(actor, known, code);
            return goOn(actor, known, back, request, response);
        });
    }

    @PostMapping("/console/sign-in/password")
    ModelAndView choose(
            Actor actor,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "/console") String back,
            @CookieValue(name = STEP, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        return take(actor, StaffSignIn.Next.PASSWORD, token, back, attributes, known -> {
            signIn.choosePassword(actor, known, fresh, again);
            return goOn(actor, known, back, request, response);
        });
    }

    @PostMapping("/console/sign-in/set-up")
    ModelAndView confirm(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/console") String back,
            @CookieValue(name = STEP, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        return take(actor, StaffSignIn.Next.SET_UP, token, back, attributes, known -> {
            var codes = signIn.confirmSetUp(actor, known, code);
            open(actor, known, request, response);
            return page("identity/recoveryCodes", back, null).addObject("codes", codes);
        });
    }

    private interface Taking {
        ModelAndView with(String token);
    }

    private ModelAndView take(
            Actor actor,
            StaffSignIn.Next step,
            @Nullable String token,
            String back,
            RedirectAttributes attributes,
            Taking taking) {
        if (token == null) {
            return again(back, attributes);
        }
        try {
            return taking.with(token);
        } catch (Invalid e) {
            return show(actor, step, token, back, e);
        } catch (SignInNeeded _) {
            return again(back, attributes);
        }
    }

    private ModelAndView goOn(
            Actor actor, String token, String back, HttpServletRequest request, HttpServletResponse response) {
        StaffSignIn.Next next = signIn.next(actor, token);
        if (next != StaffSignIn.Next.DONE) {
            return new ModelAndView(Back.via(name(next), Back.local(back, "/console")));
        }
        open(actor, token, request, response);
        return new ModelAndView(Back.to(back, "/console"));
    }

    private void open(Actor actor, String token, HttpServletRequest request, HttpServletResponse response) {
        String session = sessions.open(signIn.finish(actor, token), Device.words(request), Sessions.CONSOLE);
        Cookies.session(request, response, session, Sessions.CONSOLE);
        Cookies.clear(request, response, STEP);
    }

    private ModelAndView show(
            Actor actor, StaffSignIn.Next next, String token, String back, @Nullable Invalid invalid) {
        return switch (next) {
            case FACTOR -> page("identity/consoleCode", back, invalid);
            case PASSWORD -> page("identity/consolePassword", back, invalid);
            case SET_UP -> {
                StaffSignIn.SetUp setUp = signIn.setUp(actor, token);
                yield page("identity/consoleSetUp", back, invalid)
                        .addObject("setUp", setUp)
                        .addObject("qr", QrSvg.of(address(setUp), "QR"));
            }
            case DONE -> new ModelAndView(Back.to(back, "/console"));
        };
    }

    private static String address(StaffSignIn.SetUp setUp) {
        String issuer = encode("满天星 " + DistrictScope.get().name());
        return "otpauth://totp/" + issuer + ":" + encode(setUp.login()) + "?secret=" + setUp.secret() + "&issuer="
                + issuer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String name(StaffSignIn.Next next) {
        return switch (next) {
            case FACTOR -> "/console/sign-in/code";
            case PASSWORD -> "/console/sign-in/password";
            case SET_UP -> "/console/sign-in/set-up";
            case DONE -> "/console";
        };
    }

    private static ModelAndView again(String back, @Nullable RedirectAttributes attributes) {
        if (attributes != null) {
            attributes.addFlashAttribute("said", Words.of("登录用的时间太长了，请重新登录"));
        }
        return new ModelAndView(Back.via("/console/sign-in", back));
    }

    private static ModelAndView page(String view, String back, @Nullable Invalid invalid) {
        return Forms.page(view, invalid).addObject("back", Back.local(back, "/console"));
    }
}
