package org.mantianxing.web.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamShape;
import org.mantianxing.teams.Teams;
import org.mantianxing.web.desk.TeamScreen.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A team is moved in the tree, goes into another, or is closed. */
@Controller
class TeamShapePages {
    private final TeamShape shape;
    private final Teams teams;
    private final TeamScreen screen;
    private final Busy busy;

    TeamShapePages(TeamShape shape, Teams teams, TeamScreen screen, Busy busy) {
        this.shape = shape;
        this.teams = teams;
        this.screen = screen;
        this.busy = busy;
    }

    @PostMapping("/console/teams/{id}/move")
    ModelAndView move(Actor actor, @PathVariable UUID id, @ModelAttribute TeamForm form, RedirectAttributes redirect) {
        return screen.act(
                actor,
                id,
                redirect,
                new Asked(Words.of("归属换好了"), page -> page.addObject("moving", form)),
                () -> shape.move(actor, id, form.toParent(), form.toSite()));
    }

    @PostMapping("/console/teams/{id}/merge")
    ModelAndView merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String into,
            RedirectAttributes redirect) {
        screen.managed(actor, id);
        UUID other = TeamForm.id(into);
        try {
            if (other == null) {
                throw Invalid.field("into", "请选择并到哪支队伍");
            }
            busy.requireIdle(actor, id);
            shape.merge(actor, id, other);
        } catch (Invalid invalid) {
            ModelAndView again =
                    screen.page(actor, id).addObject("invalid", invalid).addObject("into", into);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Conflict | Refused refused) {
            return failed(actor, id, refused.words());
        }
        Team stays = teams.get(actor, other);
        redirect.addFlashAttribute("said", Words.of("并到“{0}”了，队员都过来了", stays.name()));
        return new ModelAndView("redirect:/console/teams/" + other);
    }

    @PostMapping("/console/teams/{id}/close")
    ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        screen.managed(actor, id);
        try {
            busy.requireIdle(actor, id);
            shape.close(actor, id);
        } catch (Conflict conflict) {
            return failed(actor, id, conflict.words());
        }
        redirect.addFlashAttribute("said", Words.of("队伍已解散，做过的服务都留着"));
        return new ModelAndView("redirect:/console/teams");
    }

    private ModelAndView failed(Actor actor, UUID id, Words words) {
        ModelAndView again = screen.page(actor, id).addObject("failed", words);
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }
}
