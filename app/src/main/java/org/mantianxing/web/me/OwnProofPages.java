package org.mantianxing.web.me;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Words;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
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

/** A volunteer's certificates: shown, looked at, taken down. */
@Controller
class OwnProofPages {
    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();
    private final Proofs proofs;
    private final Volunteers volunteers;
    private final Catalogue catalogue;
    private final Pictures pictures;

    OwnProofPages(Proofs proofs, Volunteers volunteers, Catalogue catalogue, Pictures pictures) {
        this.proofs = proofs;
        this.volunteers = volunteers;
        this.catalogue = catalogue;
        this.pictures = pictures;
    }

    @GetMapping("/me/proofs")
    ModelAndView list(Actor actor, @ModelAttribute ProofForm form) {
        return actor.signedIn() && !actor.has(Role.VOLUNTEER)
                ? new ModelAndView("redirect:/me/volunteer")
                : page(actor, form, null);
    }

    @PostMapping("/me/proofs")
    ModelAndView offer(
            Actor actor,
            @ModelAttribute ProofForm form,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            RedirectAttributes redirect) {
        try {
            proofs.offer(actor, form.toProof(taken(actor, photo)));
        } catch (Invalid invalid) {
            ModelAndView again = page(actor, form, invalid);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("收到了，站点核对以后会告诉您"));
        return new ModelAndView("redirect:/me/proofs");
    }

    @PostMapping("/me/proofs/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        proofs.withdraw(actor, id);
        redirect.addFlashAttribute("said", Words.of("撤下了"));
        return "redirect:/me/proofs";
    }

    @GetMapping("/me/proofs/{id}/picture")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(PRIVATE)
                .body(proofs.picture(actor, id, Image.Size.FULL).jpeg());
    }

    private @Nullable UUID taken(Actor actor, @Nullable MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try {
            return pictures.add(actor, photo);
        } catch (Refused e) {
            throw new Invalid(List.of(new Invalid.Problem("photo", e.words())));
        }
    }

    private ModelAndView page(Actor actor, ProofForm form, @Nullable Invalid invalid) {
        Volunteer me = volunteers.get(actor, actor.id());
        List<Skill> asking = catalogue.skills(actor).stream()
                .filter(one -> one.needsProof() && me.skills().contains(one.code()))
                .toList();
        Map<String, Skill> names = catalogue.skills(actor).stream().collect(Collectors.toMap(Skill::code, one -> one));
        return new ModelAndView("me/proofs")
                .addObject("form", form)
                .addObject("invalid", invalid)
                .addObject("asking", asking)
                .addObject("names", names)
                .addObject("proofs", proofs.of(actor, actor.id()));
    }
}
