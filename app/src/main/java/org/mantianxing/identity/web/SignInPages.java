package org.mantianxing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.PhoneSignIn;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sign-in by phone: number, code, and for a new person what they are called. */
@Controller
class SignInPages {
    private static final String TICKET = "mtx-ticket";
    private static final Duration TICKET_LIFE = Duration.ofMinutes(15);
    private final PhoneSignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final DemoDoor demo;

    SignInPages(PhoneSignIn signIn, Sessions sessions, Accounts accounts, DemoDoor demo) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    ModelAndView phone(Actor actor, @RequestParam(defaultValue = "/") String back) {
        return actor.signedIn() ? new ModelAndView(Back.to(back, "/")) : phonePage(back, "", null);
    }

    @PostMapping("/sign-in")
    ModelAndView send(
            Actor actor,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            UUID ticket = signIn.sendCode(actor, phone, request.getRemoteAddr());
            Cookies.set(request, response, TICKET, ticket.toString(), TICKET_LIFE);
            return new ModelAndView(Back.via("/sign-in/code", back));
        } catch (Invalid e) {
            return phonePage(back, phone, e);
        }
    }

    @GetMapping("/sign-in/code")
    ModelAndView code(
            Actor actor,
            @RequestParam(defaultValue = "/") String back,
            @CookieValue(name = TICKET, required = false) @Nullable String ticket) {
        return codePage(actor, ticket, back, null);
    }

    @PostMapping("/sign-in/code")
    ModelAndView enter(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back,
            @CookieValue(name = TICKET, required = false) @Nullable String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> id = id(ticket);
        if (id.isEmpty()) {
            return new ModelAndView(Back.via("/sign-in", back));
        }
        try {
            Account account = signIn.enter(actor, id.get(), code);
            String token = sessions.open(account.id(), Device.words(request), Sessions.PHONE);
            Cookies.session(request, response, token, Sessions.PHONE);
            Cookies.clear(request, response, TICKET);
            return new ModelAndView(
                    account.nameMasked().isEmpty() ? Back.via("/sign-in/name", back) : Back.to(back, "/"));
        } catch (Invalid e) {
            return codePage(actor, ticket, back, e);
        }
    }

    @PostMapping("/sign-in/again")
    ModelAndView again(
            Actor actor,
            @RequestParam(defaultValue = "/") String back,
            @CookieValue(name = TICKET, required = false) @Nullable String ticket,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Optional<UUID> id = id(ticket);
        if (id.isEmpty()) {
            return new ModelAndView(Back.via("/sign-in", back));
        }
        try {
            UUID fresh = signIn.sendAgain(actor, id.get(), request.getRemoteAddr());
            Cookies.set(request, response, TICKET, fresh.toString(), TICKET_LIFE);
            attributes.addFlashAttribute("said", Words.of("新的验证码已发出"));
            return new ModelAndView(Back.via("/sign-in/code", back));
        } catch (Invalid e) {
            return codePage(actor, ticket, back, e);
        }
    }

    @GetMapping("/sign-in/name")
    ModelAndView name(Actor actor, @RequestParam(defaultValue = "/") String back) {
        actor.id();
        return namePage(back, "", null);
    }

    @PostMapping("/sign-in/name")
    ModelAndView callMe(
            Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "/") String back) {
        try {
            accounts.callMe(actor, name);
            return new ModelAndView(Back.to(back, "/"));
        } catch (Invalid e) {
            return namePage(back, name, e);
        }
    }

    @PostMapping("/sign-out")
    View signOut(
            Actor actor,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        if (token != null) {
            sessions.end(token);
        }
        Cookies.clear(request, response, Sessions.COOKIE);
        attributes.addFlashAttribute("said", Words.of("已退出登录"));
        return Back.to(actor.staff() ? "/console/sign-in" : "/", "/");
    }

    private ModelAndView phonePage(String back, String phone, @Nullable Invalid invalid) {
        return page("identity/signIn", back, invalid).addObject("phone", phone).addObject("demo", demo.open());
    }

    private ModelAndView codePage(Actor actor, @Nullable String ticket, String back, @Nullable Invalid invalid) {
        Optional<PhoneSignIn.Waiting> waiting = id(ticket).flatMap(id -> signIn.waiting(actor, id));
        if (waiting.isEmpty()) {
            return new ModelAndView(Back.via("/sign-in", back));
        }
        return page("identity/signInCode", back, invalid)
                .addObject("waiting", waiting.get())
                .addObject("demo", demo.open());
    }

    private static ModelAndView namePage(String back, String name, @Nullable Invalid invalid) {
        return page("identity/signInName", back, invalid).addObject("name", name);
    }

    private static ModelAndView page(String view, String back, @Nullable Invalid invalid) {
        ModelAndView page = new ModelAndView(view).addObject("back", Back.local(back, "/"));
        if (invalid != null) {
            page.addObject("invalid", invalid).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static Optional<UUID> id(@Nullable String ticket) {
        try {
            return Optional.ofNullable(ticket).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
