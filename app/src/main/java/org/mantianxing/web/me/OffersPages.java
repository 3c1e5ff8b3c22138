package org.mantianxing.web.me;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Choosing;
import org.mantianxing.activities.Silence;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Absences;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which calls one wants, and a rest from them (PIPL art. 24). */
@Controller
class OffersPages {
    private final Volunteers volunteers;
    private final Absences absences;
    private final Choosing choosing;

    OffersPages(Volunteers volunteers, Absences absences, Choosing choosing) {
        this.volunteers = volunteers;
        this.absences = absences;
        this.choosing = choosing;
    }

    @GetMapping("/me/offers")
    ModelAndView choose(Actor actor) {
        return actor.signedIn() && !actor.has(Role.VOLUNTEER)
                ? new ModelAndView("redirect:/me/volunteer")
                : page(actor);
    }

    @PostMapping("/me/offers")
    ModelAndView keep(Actor actor, @RequestParam(defaultValue = "") String offers, RedirectAttributes redirect) {
        Volunteer.Offers chosen = Arrays.stream(Volunteer.Offers.values())
                .filter(one -> one.name().equals(offers))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            ModelAndView again = page(actor).addObject("invalid", Invalid.field("offers", "请选一种方式"));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        volunteers.setOffers(actor, actor.id(), chosen);
        redirect.addFlashAttribute("said", Words.of("记下了，从现在起就这样办"));
        return new ModelAndView("redirect:/me/offers");
    }

    @PostMapping("/me/offers/pause")
    String pause(Actor actor, RedirectAttributes redirect) {
        volunteers.pause(actor);
        redirect.addFlashAttribute("said", Words.of("好，先歇一歇。已经答应的服务还在"));
        return "redirect:/me/offers";
    }

    @PostMapping("/me/offers/resume")
    String resume(Actor actor, RedirectAttributes redirect) {
        volunteers.resume(actor);
        redirect.addFlashAttribute("said", Words.of("欢迎回来，有合适的招募会告诉您"));
        return "redirect:/me/offers";
    }

    /** Days on which one cannot come; nothing else changes. */
    @PostMapping("/me/offers/away")
    ModelAndView away(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes redirect) {
        try {
            absences.add(actor, day(from), day(until));
            redirect.addFlashAttribute("said", Words.of("记下了，那几天不找您"));
            return new ModelAndView("redirect:/me/offers");
        } catch (Invalid e) {
            ModelAndView again =
                    page(actor).addObject("invalid", e).addObject("from", from).addObject("until", until);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @PostMapping("/me/offers/away/{id}/delete")
    String back(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        absences.remove(actor, id);
        redirect.addFlashAttribute("said", Words.of("去掉了，那几天照常找您"));
        return "redirect:/me/offers";
    }

    /** Null for what is no day. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private ModelAndView page(Actor actor) {
        Silence silence = choosing.silence(actor);
        return new ModelAndView("me/offers")
                .addObject("volunteer", volunteers.get(actor, actor.id()))
                .addObject("away", absences.list(actor))
                .addObject("silence", silence)
                .addObject("notAsked", NotAsked.of(silence))
                .addObject("shares", choosing.shares(actor));
    }
}
