package org.mantianxing.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.mantianxing.qr.QrSvg;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.Team;
import org.mantianxing.web.desk.TeamScreen.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** People who would like to come into a team, and the invitation that is shown to them. */
@Controller
class TeamJoinPages {
    private final Joining joining;
    private final TeamScreen screen;

    TeamJoinPages(Joining joining, TeamScreen screen) {
        this.joining = joining;
        this.screen = screen;
    }

    @PostMapping("/console/teams/{id}/requests/{request}/take")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable UUID request, RedirectAttributes redirect) {
        return screen.act(actor, id, redirect, Asked.of(Words.of("加进来了，本人会收到通知")), () -> joining.take(actor, request));
    }

    @PostMapping("/console/teams/{id}/requests/{request}/decline")
    ModelAndView decline(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        return screen.act(
                actor,
                id,
                redirect,
                new Asked(
                        Words.of("记下了，本人会看到原因"),
                        page -> page.addObject("declining", request).addObject("why", why)),
                () -> joining.decline(actor, request, why));
    }

    @GetMapping("/console/teams/{id}/invitation")
    ModelAndView invitation(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Team team = screen.managed(actor, id);
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/teams/join/{code}")
                .buildAndExpand(joining.code(actor, id))
                .toUriString();
        return new ModelAndView("teams/invitation")
                .addObject("team", team)
                .addObject("address", address)
                .addObject("qr", QrSvg.of(address, team.name()));
    }

    @PostMapping("/console/teams/{id}/invitation")
    ModelAndView renew(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        screen.managed(actor, id);
        joining.renew(actor, id);
        redirect.addFlashAttribute("said", Words.of("换好了，旧的邀请码不能用了"));
        return new ModelAndView("redirect:/console/teams/" + id + "/invitation");
    }
}
