package org.mantianxing.web.desk;

import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Brand;
import org.mantianxing.teams.Brands;
import org.mantianxing.teams.Teams;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The centre looks after the brands: what they say, their pictures, and which rest. */
@Controller
class BrandDeskPages {
    private final Brands brands;
    private final Teams teams;
    private final Sites sites;

    BrandDeskPages(Brands brands, Teams teams, Sites sites) {
        this.brands = brands;
        this.teams = teams;
        this.sites = sites;
    }

    @GetMapping("/console/brands")
    ModelAndView list(Actor actor) {
        return fresh(actor, BrandForm.EMPTY, null);
    }

    @PostMapping("/console/brands")
    ModelAndView add(Actor actor, @ModelAttribute BrandForm form, RedirectAttributes redirect) {
        try {
            brands.add(actor, form.toBrand(form.code().strip()));
        } catch (Invalid failure) {
            return failed(fresh(actor, form, failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("加好了，谁都看得到"));
        return new ModelAndView("redirect:/console/brands/" + form.code().strip());
    }

    @GetMapping("/console/brands/{code}")
    ModelAndView one(Actor actor, @PathVariable String code) {
        return page(actor, code, null, null);
    }

    @PostMapping("/console/brands/{code}")
    ModelAndView change(
            Actor actor, @PathVariable String code, @ModelAttribute BrandForm form, RedirectAttributes redirect) {
        try {
            brands.change(actor, form.toBrand(code));
        } catch (Invalid failure) {
            return failed(page(actor, code, form, failure), failure);
        } catch (Conflict failure) {
            return failed(page(actor, code, null, failure), failure);
        }
        return done(code, redirect, "改好了");
    }

    @PostMapping("/console/brands/{code}/{step:hide|show}")
    ModelAndView hide(Actor actor, @PathVariable String code, @PathVariable String step, RedirectAttributes redirect) {
        brands.hide(actor, code, step.equals("hide"));
        return done(code, redirect, step.equals("hide") ? "收起来了，只有中心看得到" : "又拿出来了，谁都看得到");
    }

    @PostMapping("/console/brands/{code}/picture")
    ModelAndView picture(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            RedirectAttributes redirect) {
        try {
            brands.putPicture(
                    actor, code, photo == null ? new ByteArrayResource(new byte[0]) : photo, agreed.equals("yes"));
        } catch (Invalid | Refused failure) {
            return failed(page(actor, code, null, failure), failure);
        }
        return done(code, redirect, "照片换好了");
    }

    @PostMapping("/console/brands/{code}/picture/remove")
    ModelAndView remove(Actor actor, @PathVariable String code, RedirectAttributes redirect) {
        brands.removePicture(actor, code);
        return done(code, redirect, "照片删掉了");
    }

    /** A page that answered a form, loaded anew, is the brand's. */
    @GetMapping({
        "/console/brands/{code}/{step:hide|show}",
        "/console/brands/{code}/picture",
        "/console/brands/{code}/picture/remove"
    })
    String again(@PathVariable String code) {
        return "redirect:/console/brands/" + code;
    }

    private static ModelAndView done(String code, RedirectAttributes redirect, String words) {
        redirect.addFlashAttribute("said", Words.of(words));
        return new ModelAndView("redirect:/console/brands/" + code);
    }

    private static ModelAndView failed(ModelAndView page, Failure failure) {
        page.setStatus(
                failure instanceof Invalid
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : failure instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.FORBIDDEN);
        return page;
    }

    private ModelAndView fresh(Actor actor, BrandForm form, @Nullable Failure failure) {
        return choices(actor, new ModelAndView("teams/brands"))
                .addObject("all", brands.all(actor))
                .addObject("form", form)
                .addObject("failure", failure);
    }

    private ModelAndView page(Actor actor, String code, @Nullable BrandForm typed, @Nullable Failure failure) {
        brands.all(actor);
        Brand brand = brands.get(actor, code);
        BrandForm form = typed == null ? BrandForm.of(brand) : typed;
        return choices(actor, new ModelAndView("teams/brand"))
                .addObject("brand", brand)
                .addObject("form", form)
                .addObject("failure", failure);
    }

    private ModelAndView choices(Actor actor, ModelAndView page) {
        return page.addObject("sites", sites.list(actor)).addObject("teams", teams.list(actor));
    }
}
