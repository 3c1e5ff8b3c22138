package org.mantianxing.web.places;

import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A volunteer asks to be taken into a team, or was shown its invitation. */
@Controller
class JoinPages {
    private final Joining joining;
    private final Teams teams;
    private final TeamFace face;

    JoinPages(Joining joining, Teams teams, TeamFace face) {
        this.joining = joining;
        this.teams = teams;
        this.face = face;
    }

    @PostMapping("/teams/{id}/ask")
    ModelAndView ask(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            joining.ask(actor, id, words);
        } catch (NotFound | SignInNeeded e) {
            throw e;
        } catch (Failure failure) {
            return failed(actor, id, failure).addObject("words", words);
        }
        redirect.addFlashAttribute("said", Words.of("申请交给负责人了，答复会告诉您"));
        return new ModelAndView("redirect:/teams/" + id);
    }

    @PostMapping("/teams/{id}/unask")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            joining.withdraw(actor, id);
        } catch (NotFound | SignInNeeded e) {
            throw e;
        } catch (Failure failure) {
            return failed(actor, id, failure);
        }
        redirect.addFlashAttribute("said", Words.of("申请撤回了"));
        return new ModelAndView("redirect:/teams/" + id);
    }

    @GetMapping("/teams/join/{code}")
    ModelAndView invited(Actor actor, @PathVariable String code) {
        Team team = joining.invited(actor, code);
        return new ModelAndView("places/join")
                .addObject("team", team)
                .addObject("code", code)
                .addObject(
                        "member",
                        actor.signedIn()
                                && teams.teamsOf(actor, actor.id()).stream()
                                        .anyMatch(one -> one.id().equals(team.id())));
    }

    @PostMapping("/teams/join/{code}")
    String accept(Actor actor, @PathVariable String code, RedirectAttributes redirect) {
        Team team = joining.accept(actor, code);
        redirect.addFlashAttribute("said", Words.of("欢迎加入“{0}”", team.name()));
        return "redirect:/teams/" + team.id();
    }

    private ModelAndView failed(Actor actor, UUID id, Failure failure) {
        ModelAndView again = face.of(actor, id, failure);
        again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return again;
    }
}
