package org.mantianxing.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.pictures.Image;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.Qualifications;
import org.mantianxing.volunteers.SkillProof;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

/** Certificates that wait for a look, and one of them. */
@Controller
class SkillProofPages {
    private final Proofs proofs;
    private final Volunteers volunteers;
    private final Catalogue catalogue;
    private final Qualifications qualifications;

    SkillProofPages(Proofs proofs, Volunteers volunteers, Catalogue catalogue, Qualifications qualifications) {
        this.qualifications = qualifications;
        this.proofs = proofs;
        this.volunteers = volunteers;
        this.catalogue = catalogue;
    }

    @GetMapping("/console/proofs")
    ModelAndView list(Actor actor) {
        List<SkillProof> waiting = proofs.waiting(actor);
        Map<UUID, Volunteer> people =
                volunteers
                        .list(actor, waiting.stream().map(SkillProof::volunteer).toList())
                        .stream()
                        .collect(Collectors.toMap(Volunteer::id, one -> one));
        return new ModelAndView("volunteers/proofs")
                .addObject("proofs", waiting)
                .addObject("people", people)
                .addObject("names", names(actor));
    }

    @GetMapping("/console/proofs/{id}")
    ModelAndView look(Actor actor, @PathVariable UUID id) {
        return page(actor, id);
    }

    /** By POST: the number is shown once, and leaves a line in the audit trail. */
    @PostMapping("/console/proofs/{id}/number")
    ModelAndView number(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return page(actor, id).addObject("number", proofs.number(actor, id));
    }

    @PostMapping("/console/proofs/{id}/verify")
    ModelAndView verify(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            proofs.verify(actor, id);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(actor, id, "", failure);
        }
        redirect.addFlashAttribute("said", Words.of("核对好了，本人会收到通知"));
        return new ModelAndView("redirect:/console/proofs");
    }

    @PostMapping("/console/proofs/{id}/refuse")
    ModelAndView refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        try {
            proofs.refuse(actor, id, why);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(actor, id, why, failure);
        }
        redirect.addFlashAttribute("said", Words.of("记下了，本人会看到原因"));
        return new ModelAndView("redirect:/console/proofs");
    }

    /** It holds no more. */
    @PostMapping("/console/proofs/{id}/revoke")
    ModelAndView revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        try {
            qualifications.revoke(actor, id, why);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            return failed(actor, id, why, failure);
        }
        redirect.addFlashAttribute("said", Words.of("收回了，本人会看到原因"));
        return new ModelAndView("redirect:/console/proofs/" + id);
    }

    @GetMapping("/console/proofs/{id}/picture")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(proofs.picture(actor, id, Image.Size.FULL).jpeg());
    }

    private ModelAndView failed(Actor actor, UUID id, String why, Failure failure) {
        ModelAndView again = page(actor, id).addObject("failure", failure).addObject("why", why);
        again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return again;
    }

    private ModelAndView page(Actor actor, UUID id) {
        SkillProof proof = proofs.get(actor, id);
        if (!actor.staff()) {
            return new ModelAndView("redirect:/me/proofs");
        }
        return new ModelAndView("volunteers/proof")
                .addObject("proof", proof)
                .addObject("volunteer", volunteers.get(actor, proof.volunteer()))
                .addObject("skill", names(actor).get(proof.skill()))
                .addObject("looks", proofs.looks(actor, proof))
                .addObject("decides", proofs.decides(actor, proof))
                .addObject("revokes", qualifications.mayRevoke(actor, proof));
    }

    private Map<String, Skill> names(Actor actor) {
        return catalogue.skills(actor).stream().collect(Collectors.toMap(Skill::code, one -> one));
    }
}
