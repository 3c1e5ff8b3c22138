package org.mantianxing.web.places;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.kernel.Words;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.teams.TeamProposal;
import org.mantianxing.teams.TeamProposals;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A volunteer would like to found a team: handed in, seen, changed, taken back. */
@Controller
class ProposePages {
    private final TeamProposals proposals;
    private final Sites sites;
    private final Pictures pictures;

    ProposePages(TeamProposals proposals, Sites sites, Pictures pictures) {
        this.proposals = proposals;
        this.sites = sites;
        this.pictures = pictures;
    }

    @GetMapping("/teams/propose")
    ModelAndView form(Actor actor) {
        actor.id();
        if (!actor.has(Role.VOLUNTEER)) {
            return new ModelAndView("redirect:/me/volunteer");
        }
        return page(actor, new ProposeForm(null, null, null, null, null), null, null);
    }

    @PostMapping("/teams/propose")
    ModelAndView propose(
            Actor actor,
            @ModelAttribute ProposeForm form,
            @RequestParam(name = "documents", required = false) @Nullable List<MultipartFile> documents,
            RedirectAttributes redirect) {
        UUID id;
        try {
            id = proposals.propose(actor, form.toTeam(), taken(actor, documents));
        } catch (NotFound | SignInNeeded e) {
            throw e;
        } catch (Failure failure) {
            return failed(page(actor, form, null, failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("交上去了，所在的站点审核以后会告诉您"));
        return new ModelAndView("redirect:/teams/proposals/" + id);
    }

    @GetMapping("/teams/proposals/{id}")
    ModelAndView own(Actor actor, @PathVariable UUID id) {
        TeamProposal one = proposals.get(actor, id);
        return actor.is(one.proposer())
                ? page(actor, ProposeForm.of(one), one, null)
                : new ModelAndView("redirect:/console/teams/proposals/" + id);
    }

    @PostMapping("/teams/proposals/{id}")
    ModelAndView again(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute ProposeForm form,
            @RequestParam(name = "documents", required = false) @Nullable List<MultipartFile> documents,
            RedirectAttributes redirect) {
        TeamProposal one = proposals.get(actor, id);
        try {
            proposals.again(actor, id, form.toTeam(), taken(actor, documents), form.toVersion());
        } catch (NotFound | SignInNeeded e) {
            throw e;
        } catch (Failure failure) {
            return failed(page(actor, form, one, failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("交上去了，所在的站点审核以后会告诉您"));
        return new ModelAndView("redirect:/teams/proposals/" + id);
    }

    @PostMapping("/teams/proposals/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            proposals.withdraw(actor, id);
        } catch (NotFound | SignInNeeded e) {
            throw e;
        } catch (Failure failure) {
            TeamProposal one = proposals.get(actor, id);
            return failed(page(actor, ProposeForm.of(one), one, failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("申请撤回了"));
        return new ModelAndView("redirect:/teams");
    }

    @GetMapping("/teams/proposals/{id}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(proposals.picture(actor, id, picture, Image.Size.FULL).jpeg());
    }

    private List<UUID> taken(Actor actor, @Nullable List<MultipartFile> documents) {
        List<UUID> taken = new ArrayList<>();
        for (MultipartFile file : documents == null ? List.<MultipartFile>of() : documents) {
            if (!file.isEmpty()) {
                try {
                    taken.add(pictures.add(actor, file));
                } catch (Refused e) {
                    throw new Invalid(List.of(new Invalid.Problem("documents", e.words())));
                }
            }
        }
        return taken;
    }

    private static ModelAndView failed(ModelAndView page, Failure failure) {
        page.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(
            Actor actor, ProposeForm form, @Nullable TeamProposal proposal, @Nullable Failure failure) {
        return new ModelAndView("places/propose")
                .addObject("form", form)
                .addObject("proposal", proposal)
                .addObject("own", proposals.own(actor))
                .addObject("towns", sites.towns(actor))
                .addObject("failure", failure);
    }
}
