package org.mantianxing.web.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;
import org.mantianxing.volunteers.Circulars;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing to people who were picked or found in the archive, and to a team. */
@Controller
class WritePages {
    private final Circulars circulars;
    private final ArchiveQueries queries;
    private final TeamScreen teams;

    WritePages(Circulars circulars, ArchiveQueries queries, TeamScreen teams) {
        this.circulars = circulars;
        this.queries = queries;
        this.teams = teams;
    }

    @GetMapping("/console/volunteers/write")
    ModelAndView form(
            Actor actor,
            @ModelAttribute ArchiveFilter filter,
            @RequestParam(required = false) @Nullable List<UUID> pick) {
        return page(actor, filter, picked(pick), "", null);
    }

    @PostMapping("/console/volunteers/write")
    ModelAndView send(
            Actor actor,
            @ModelAttribute ArchiveFilter filter,
            @RequestParam(required = false) @Nullable List<UUID> pick,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        Permissions.requireEver(actor, Command.CIRCULAR_SEND);
        try {
            List<UUID> meant = queries.meant(actor, filter, picked(pick), Circulars.MOST).stream()
                    .map(Volunteer::id)
                    .toList();
            redirect.addFlashAttribute("said", said(circulars.toPeople(actor, meant, words.replace("\r\n", "\n"))));
            return new ModelAndView("redirect:/console/volunteers?" + filter.query());
        } catch (Invalid | Refused failure) {
            return failed(page(actor, filter, picked(pick), words, failure), failure);
        }
    }

    @GetMapping("/console/teams/{id}/write")
    ModelAndView team(Actor actor, @PathVariable UUID id) {
        return page(actor, id, "", null);
    }

    @PostMapping("/console/teams/{id}/write")
    ModelAndView toTeam(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        teams.managed(actor, id);
        try {
            redirect.addFlashAttribute("said", said(circulars.toTeam(actor, id, words.replace("\r\n", "\n"))));
            return new ModelAndView("redirect:/console/teams/" + id);
        } catch (Invalid | Refused failure) {
            return failed(page(actor, id, words, failure), failure);
        }
    }

    private static Words said(Circulars.Sent sent) {
        return sent.spared() == 0
                ? Words.of("发给了 {0} 人", sent.readers())
                : Words.of("发给了 {0} 人；另外 {1} 人不再是志愿者，或这一周已经收到够多了", sent.readers(), sent.spared());
    }

    static List<UUID> picked(@Nullable List<UUID> pick) {
        return pick == null ? List.of() : List.copyOf(pick);
    }

    private static ModelAndView failed(ModelAndView page, Failure failure) {
        page.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(
            Actor actor, ArchiveFilter filter, List<UUID> picked, String words, @Nullable Failure failure) {
        Permissions.requireEver(actor, Command.CIRCULAR_SEND);
        List<Volunteer> meant = queries.meant(actor, filter, picked, Circulars.MOST);
        return new ModelAndView("volunteers/write")
                .addObject("filter", filter)
                .addObject("picked", picked)
                .addObject("meant", meant)
                .addObject("most", Circulars.MOST)
                .addObject("sent", circulars.own(actor))
                .addObject("words", words)
                .addObject("failure", failure);
    }

    private ModelAndView page(Actor actor, UUID id, String words, @Nullable Failure failure) {
        Team team = teams.managed(actor, id);
        return new ModelAndView("teams/write")
                .addObject("team", team)
                .addObject("sent", circulars.ofTeam(actor, id))
                .addObject("words", words)
                .addObject("failure", failure);
    }
}
