package org.mantianxing.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.NameChecks;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Reviews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registrations that wait for a look. */
@Controller
class ReviewPages {
    private static final String LIST = "/console/volunteers/applied";
    private final Reviews reviews;
    private final Catalogue catalogue;
    private final Sites sites;
    private final NameChecks checks;

    ReviewPages(Reviews reviews, Catalogue catalogue, Sites sites, NameChecks checks) {
        this.checks = checks;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.sites = sites;
    }

    @GetMapping(LIST)
    ModelAndView list(Actor actor) {
        return page(actor, null, "", null);
    }

    @PostMapping("/console/volunteers/{id}/admit")
    ModelAndView admit(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, "", Words.of("通过了，本人会收到消息"), redirect, () -> reviews.admit(actor, id));
    }

    @PostMapping("/console/volunteers/{id}/refuse")
    ModelAndView refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        return act(actor, id, why, Words.of("没有通过，本人会看到原因"), redirect, () -> reviews.refuse(actor, id, why));
    }

    private ModelAndView act(
            Actor actor, UUID id, String why, Words done, RedirectAttributes redirect, Runnable command) {
        try {
            command.run();
        } catch (Invalid | Conflict | Refused failure) {
            ModelAndView again = page(actor, id, why, failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", done);
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView page(Actor actor, @Nullable UUID refusing, String why, @Nullable Failure failure) {
        Map<String, Skill> skills =
                catalogue.skills(actor).stream().collect(Collectors.toMap(Skill::code, skill -> skill));
        List<Reviews.Waiting> waiting = reviews.waiting(actor);
        Map<UUID, Boolean> checked = new HashMap<>();
        waiting.forEach(one -> checks.of(actor, one.card().id())
                .ifPresent(same -> checked.put(one.card().id(), same)));
        return new ModelAndView("volunteers/applied")
                .addObject("waiting", waiting)
                .addObject("checked", checked)
                .addObject("skills", skills)
                .addObject("places", sites.list(actor).stream().collect(Collectors.toMap(Site::id, Site::name)))
                .addObject("refusing", refusing)
                .addObject("why", why)
                .addObject("failure", failure);
    }
}
