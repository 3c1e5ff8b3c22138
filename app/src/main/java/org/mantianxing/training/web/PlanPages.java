package org.mantianxing.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.training.Courses;
import org.mantianxing.training.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year of training in the console: planned, held, cost. */
@Controller("trainingPlanPages")
class PlanPages {
    private static final String HERE = "/console/training/plan";
    private final Plans plans;
    private final Courses courses;
    private final Sites sites;
    private final Around around;
    private final Clock clock;

    PlanPages(Plans plans, Courses courses, Sites sites, Around around, Clock clock) {
        this.plans = plans;
        this.courses = courses;
        this.sites = sites;
        this.around = around;
        this.clock = clock;
    }

    /**
     * Which plan is looked at.
     *
     * @param at id of a place, empty for the widest that one looks after
     */
    public record Asked(@Nullable String year, @Nullable String at) {
        int year(LocalDate today) {
            return year != null && year.matches("20[0-9]{2}") ? Integer.parseInt(year) : today.getYear();
        }
    }

    @GetMapping(HERE)
    ModelAndView plan(Actor actor, @ModelAttribute Asked asked, @RequestParam(defaultValue = "") String as) {
        if (Table.asked(as)) {
            int year = asked.year(ChinaTime.today(clock));
            return new ModelAndView(Table.VIEW)
                    .addObject("table", PlanSheet.of(plans.year(actor, place(actor, asked), year)));
        }
        return page(actor, asked, new PlanForm("", "", "", "", "", ""), null);
    }

    @PostMapping(HERE)
    ModelAndView add(
            Actor actor, @ModelAttribute Asked asked, @ModelAttribute PlanForm form, RedirectAttributes redirect) {
        try {
            plans.plan(actor, form.toPlan(asked.year(ChinaTime.today(clock))));
        } catch (Invalid failure) {
            return CourseDeskPages.failed(page(actor, asked, form, failure), failure);
        }
        return done(asked, redirect, "计划加好了");
    }

    @PostMapping(HERE + "/{id}/remove")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @ModelAttribute Asked asked, RedirectAttributes redirect) {
        try {
            plans.remove(actor, id);
        } catch (Conflict failure) {
            return CourseDeskPages.failed(page(actor, asked, new PlanForm("", "", "", "", "", ""), failure), failure);
        }
        return done(asked, redirect, "删掉了");
    }

    @GetMapping(HERE + "/{id}/remove")
    String again() {
        return "redirect:" + HERE;
    }

    private ModelAndView done(Asked asked, RedirectAttributes redirect, String words) {
        redirect.addFlashAttribute("said", Words.of(words));
        redirect.addAttribute("year", asked.year(ChinaTime.today(clock)));
        if (asked.at() != null && !asked.at().isEmpty()) {
            redirect.addAttribute("at", asked.at());
        }
        return new ModelAndView("redirect:" + HERE);
    }

    /** The place asked for, otherwise the widest that this person looks after; whoever watches sees the whole district. */
    private Site place(Actor actor, Asked asked) {
        List<Site> own = courses.places(actor);
        List<Site> all = own.isEmpty() ? sites.list(actor) : own;
        return all.stream()
                .filter(one -> one.id().toString().equals(asked.at()))
                .findFirst()
                .or(() -> all.stream()
                        .min((one, other) -> one.path().length() - other.path().length()))
                .orElseGet(() -> sites.centre(actor));
    }

    private ModelAndView page(Actor actor, Asked asked, PlanForm form, @Nullable Failure failure) {
        LocalDate today = ChinaTime.today(clock);
        int year = asked.year(today);
        Site place = place(actor, asked);
        List<Site> own = courses.places(actor);
        return around.page(actor, "training/plan")
                .addObject("year", plans.year(actor, place, year))
                .addObject("place", place)
                .addObject("places", own.isEmpty() ? sites.list(actor) : own)
                .addObject("manages", !own.isEmpty())
                .addObject("courses", courses.list(actor))
                .addObject("form", form)
                .addObject("failure", failure)
                .addObject("query", "year=" + year + "&at=" + place.id());
    }
}
