package org.mantianxing.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Categories;
import org.mantianxing.catalogue.Category;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The categories of service: merged into another, or parted again. */
@Controller
class CategoryPages {
    private static final String HERE = "/console/menu/categories";
    private final Categories categories;

    CategoryPages(Categories categories) {
        this.categories = categories;
    }

    @GetMapping(HERE)
    ModelAndView list(Actor actor) {
        return page(actor, "", null);
    }

    @PostMapping(HERE + "/{code}/merge")
    ModelAndView merge(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String into,
            RedirectAttributes attributes) {
        known(actor, code);
        try {
            categories.merge(actor, code, into);
            return gone(attributes, Words.of("已并类，从今天起算"));
        } catch (Invalid | Conflict e) {
            return page(actor, code, e);
        }
    }

    @PostMapping(HERE + "/{code}/part")
    ModelAndView part(Actor actor, @PathVariable String code, RedirectAttributes attributes) {
        known(actor, code);
        try {
            categories.part(actor, code);
            return gone(attributes, Words.of("又是单独的一类了"));
        } catch (Conflict e) {
            return page(actor, code, e);
        }
    }

    private void known(Actor actor, String code) {
        if (categories.list(actor).stream().noneMatch(one -> one.code().equals(code))) {
            throw new NotFound();
        }
    }

    private static ModelAndView gone(RedirectAttributes attributes, Words said) {
        attributes.addFlashAttribute("said", said);
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView page(Actor actor, String open, @Nullable Failure failure) {
        List<Category> all = categories.list(actor);
        ModelAndView page = new ModelAndView("supply/categories")
                .addObject("all", all)
                .addObject("current", all.stream().filter(Category::current).toList())
                .addObject("items", categories.items(actor))
                .addObject("open", open);
        if (failure != null) {
            page.addObject(failure instanceof Invalid ? "invalid" : "no", failure);
            page.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        }
        return page;
    }
}
