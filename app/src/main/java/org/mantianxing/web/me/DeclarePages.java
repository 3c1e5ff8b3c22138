package org.mantianxing.web.me;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.records.Records;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hours served elsewhere, told by the volunteer with what proves them. */
@Controller
class DeclarePages {
    private static final int MOST_PICTURES = 3;
    private final Records records;
    private final Volunteers volunteers;
    private final Catalogue catalogue;
    private final Sites sites;
    private final Pictures pictures;

    DeclarePages(Records records, Volunteers volunteers, Catalogue catalogue, Sites sites, Pictures pictures) {
        this.records = records;
        this.volunteers = volunteers;
        this.catalogue = catalogue;
        this.sites = sites;
        this.pictures = pictures;
    }

    @GetMapping("/me/record/declare")
    ModelAndView form(Actor actor) {
        String home = volunteers
                .find(actor, actor.id())
                .map(Volunteer::site)
                .map(UUID::toString)
                .orElse("");
        return form(actor, new DeclareForm("", "", "", "", home, "", "", ""), null);
    }

    @PostMapping("/me/record/declare")
    ModelAndView declare(
            Actor actor,
            @ModelAttribute DeclareForm form,
            @RequestParam(name = "proof", required = false) @Nullable List<MultipartFile> proof,
            RedirectAttributes redirect) {
        try {
            records.declare(actor, form.toDeclared(path(actor, form), taken(actor, proof)));
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            ModelAndView again = form(actor, form, failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("收到了，站点看过证明以后会告诉您"));
        return new ModelAndView("redirect:/me/record");
    }

    private String path(Actor actor, DeclareForm form) {
        try {
            Optional<Site> site = form.site() == null || form.site().isBlank()
                    ? Optional.empty()
                    : sites.find(actor, UUID.fromString(form.site()));
            return site.map(Site::path).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private List<UUID> taken(Actor actor, @Nullable List<MultipartFile> proof) {
        List<UUID> taken = new ArrayList<>();
        for (MultipartFile file : proof == null ? List.<MultipartFile>of() : proof) {
            if (file.isEmpty()) {
                continue;
            }
            if (taken.size() == MOST_PICTURES) {
                throw Invalid.field("proof", "证明照片最多 3 张");
            }
            try {
                taken.add(pictures.add(actor, file));
            } catch (Refused e) {
                throw new Invalid(List.of(new Invalid.Problem("proof", e.words())));
            }
        }
        return taken;
    }

    private ModelAndView form(Actor actor, DeclareForm form, @Nullable Failure failure) {
        actor.id();
        return new ModelAndView("me/declare")
                .addObject("form", form)
                .addObject("categories", catalogue.categories(actor))
                .addObject("towns", sites.towns(actor))
                .addObject("failure", failure);
    }
}
