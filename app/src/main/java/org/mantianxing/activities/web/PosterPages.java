package org.mantianxing.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attendances;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.mantianxing.qr.QrSvg;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The fixed code of a place, to be printed and hung up. */
@Controller
class PosterPages {
    private final Activities activities;
    private final Attendances attendances;
    private final Sites sites;
    private final Naming naming;

    PosterPages(Activities activities, Attendances attendances, Sites sites, Naming naming) {
        this.activities = activities;
        this.attendances = attendances;
        this.sites = sites;
        this.naming = naming;
    }

    @GetMapping("/console/points")
    ModelAndView list(Actor actor) {
        return new ModelAndView("activities/points")
                .addObject("sites", activities.choices(actor).sites());
    }

    @GetMapping("/console/points/{site}")
    ModelAndView poster(Actor actor, @PathVariable UUID site, HttpServletRequest request) {
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/points/{code}")
                .buildAndExpand(attendances.pointCode(actor, site))
                .toUriString();
        return new ModelAndView("activities/poster")
                .addObject("site", sites.get(actor, site))
                .addObject("address", address)
                .addObject("qr", QrSvg.of(address, naming.english() ? "Code of this place" : "场所码"));
    }

    @PostMapping("/console/points/{site}/renew")
    String renew(Actor actor, @PathVariable UUID site, RedirectAttributes redirect) {
        attendances.renewPointCode(actor, site);
        redirect.addFlashAttribute("said", Words.of("换好了，旧的场所码不能用了，请打印新的"));
        return "redirect:/console/points/" + site;
    }
}
