package org.mantianxing.web.desk;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.Team;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a team is reached, and the yearly plan of a member unit, for those who manage it. */
@Controller
class AllianceDeskPages {
    private final Alliance alliance;
    private final TeamScreen screen;
    private final Clock clock;

    AllianceDeskPages(Alliance alliance, TeamScreen screen, Clock clock) {
        this.alliance = alliance;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/console/teams/{id}/plan")
    ModelAndView plan(Actor actor, @PathVariable UUID id) {
        return page(actor, id, PledgeForm.EMPTY, null, null);
    }

    @PostMapping("/console/teams/{id}/plan")
    ModelAndView pledge(
            Actor actor, @PathVariable UUID id, @ModelAttribute PledgeForm form, RedirectAttributes redirect) {
        return act(
                actor,
                id,
                redirect,
                new Typed(form, null),
                Words.of("写进计划了"),
                () -> alliance.pledge(actor, id, form.toPledge(year())));
    }

    @PostMapping("/console/teams/{id}/plan/{pledge}/keep")
    ModelAndView keep(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID pledge,
            @RequestParam(defaultValue = "") String kept,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                redirect,
                new Typed(PledgeForm.EMPTY, kept),
                Words.of("记下了，做到了"),
                () -> alliance.keep(actor, id, pledge, kept));
    }

    @PostMapping("/console/teams/{id}/plan/{pledge}/drop")
    ModelAndView drop(Actor actor, @PathVariable UUID id, @PathVariable UUID pledge, RedirectAttributes redirect) {
        return act(
                actor,
                id,
                redirect,
                new Typed(PledgeForm.EMPTY, null),
                Words.of("从计划里拿掉了"),
                () -> alliance.drop(actor, id, pledge));
    }

    @PostMapping("/console/teams/{id}/contact")
    ModelAndView contact(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String contact,
            RedirectAttributes redirect) {
        return screen.act(
                actor,
                id,
                redirect,
                new TeamScreen.Asked(Words.of("改好了"), page -> page.addObject("contact", contact)),
                () -> alliance.contact(actor, id, contact));
    }

    private record Typed(PledgeForm form, @Nullable String kept) {}

    private ModelAndView act(
            Actor actor, UUID id, RedirectAttributes redirect, Typed typed, Words done, Runnable command) {
        screen.managed(actor, id);
        try {
            command.run();
        } catch (Invalid | Conflict failure) {
            ModelAndView again = page(actor, id, typed.form(), typed.kept(), failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", done);
        return new ModelAndView("redirect:/console/teams/" + id + "/plan");
    }

    private int year() {
        return ChinaTime.today(clock).getYear();
    }

    private ModelAndView page(Actor actor, UUID id, PledgeForm form, @Nullable String kept, @Nullable Failure failure) {
        Team team = screen.managed(actor, id);
        return new ModelAndView("teams/plan")
                .addObject("team", team)
                .addObject("year", year())
                .addObject("now", alliance.of(actor, id, year()))
                .addObject("next", alliance.of(actor, id, year() + 1))
                .addObject("form", form)
                .addObject("kept", kept == null ? "" : kept)
                .addObject("failure", failure);
    }
}
