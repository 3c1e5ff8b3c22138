package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.pictures.Image;
import org.mantianxing.teams.TeamProposal;
import org.mantianxing.teams.TeamProposals;
import org.mantianxing.teams.Teams;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Teams that volunteers would like to found, for the staff of the place. */
@Controller
class TeamProposalPages {
    private final TeamProposals proposals;
    private final Teams teams;
    private final Accounts accounts;
    private final Sites sites;

    TeamProposalPages(TeamProposals proposals, Teams teams, Accounts accounts, Sites sites) {
        this.proposals = proposals;
        this.teams = teams;
        this.accounts = accounts;
        this.sites = sites;
    }

    @GetMapping("/console/teams/proposals")
    ModelAndView list(Actor actor) {
        List<TeamProposal> waiting = proposals.waiting(actor);
        Map<UUID, String> places = sites.list(actor).stream().collect(Collectors.toMap(Site::id, Site::name));
        return new ModelAndView("teams/proposals").addObject("waiting", waiting).addObject("places", places);
    }

    @GetMapping("/console/teams/proposals/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id);
    }

    @PostMapping("/console/teams/proposals/{id}/approve")
    ModelAndView approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        try {
            UUID team = proposals.approve(actor, id, TeamForm.id(parent), version);
            redirect.addFlashAttribute("said", Words.of("成立好了，申请人就是负责人"));
            return new ModelAndView("redirect:/console/teams/" + team);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(actor, id, failure).addObject("parent", parent);
        }
    }

    @PostMapping("/console/teams/proposals/{id}/return")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        try {
            proposals.giveBack(actor, id, why, version);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(actor, id, failure).addObject("why", why);
        }
        redirect.addFlashAttribute("said", Words.of("退回去了，申请人会看到原因"));
        return new ModelAndView("redirect:/console/teams/proposals");
    }

    @GetMapping("/console/teams/proposals/{id}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(proposals.picture(actor, id, picture, Image.Size.FULL).jpeg());
    }

    private ModelAndView failed(Actor actor, UUID id, Failure failure) {
        ModelAndView again = page(actor, id).addObject("failure", failure);
        again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return again;
    }

    private ModelAndView page(Actor actor, UUID id) {
        TeamProposal proposal = proposals.get(actor, id);
        if (!actor.staff()) {
            return new ModelAndView("redirect:/teams/proposals/" + id);
        }
        return new ModelAndView("teams/proposal")
                .addObject("proposal", proposal)
                .addObject("home", sites.get(actor, proposal.site()))
                .addObject("proposer", accounts.get(actor, proposal.proposer()))
                .addObject(
                        "decides", proposals.decides(actor, proposal) && proposal.state() == TeamProposal.State.WAITING)
                .addObject(
                        "parents",
                        new TeamTree(teams.list(actor), team -> team.kind().compareTo(proposal.kind()) <= 0)
                                .nodes().stream().map(TeamTree.Node::team).toList());
    }
}
