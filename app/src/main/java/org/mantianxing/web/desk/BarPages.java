package org.mantianxing.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Bars;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.mantianxing.web.me.LettingGo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody may not be a volunteer for a while, may again, or has died. */
@Controller
class BarPages {
    private final Bars bars;
    private final Volunteers volunteers;
    private final LettingGo lettingGo;

    BarPages(Bars bars, Volunteers volunteers, LettingGo lettingGo) {
        this.bars = bars;
        this.volunteers = volunteers;
        this.lettingGo = lettingGo;
    }

    @GetMapping("/console/volunteers/{id}/bar")
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        return page(actor, id, "", "", null);
    }

    @PostMapping("/console/volunteers/{id}/bar")
    ModelAndView bar(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes redirect) {
        Volunteer card = decided(actor, id);
        try {
            LocalDate last = day(until);
            lettingGo.all(card, () -> bars.bar(actor, id, why, last));
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(page(actor, id, why, until, failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("停用了，本人会看到原因"));
        return new ModelAndView("redirect:/console/volunteers/" + id);
    }

    @PostMapping("/console/volunteers/{id}/lift")
    ModelAndView lift(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        decided(actor, id);
        try {
            bars.lift(actor, id);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(page(actor, id, "", "", failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("恢复了，本人会收到通知"));
        return new ModelAndView("redirect:/console/volunteers/" + id);
    }

    @PostMapping("/console/volunteers/{id}/deceased")
    ModelAndView deceased(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        Volunteer card = decided(actor, id);
        try {
            lettingGo.all(card, () -> bars.deceased(actor, id));
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(page(actor, id, "", "", failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("记下了，不会再打扰他的家人"));
        return new ModelAndView("redirect:/console/volunteers/" + id);
    }

    private Volunteer decided(Actor actor, UUID id) {
        Volunteer card = volunteers.get(actor, id);
        if (!bars.decides(actor, card)) {
            throw new NotFound();
        }
        return card;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Invalid.field("until", "请填写日期，一直停用就不填");
        }
    }

    private static ModelAndView failed(ModelAndView page, Failure failure) {
        page.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Actor actor, UUID id, String why, String until, @Nullable Failure failure) {
        return new ModelAndView("volunteers/bar")
                .addObject("volunteer", decided(actor, id))
                .addObject("bar", bars.of(actor, id).orElse(null))
                .addObject("why", why)
                .addObject("until", until)
                .addObject("failure", failure);
    }
}
