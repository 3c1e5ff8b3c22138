package org.mantianxing.activities.web;

import java.util.List;
import java.util.UUID;
import org.mantianxing.activities.WeekPlan;
import org.mantianxing.activities.WeekPlans;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All open seats of a week planned at once: proposals to keep, to leave, to ask. */
@Controller
class WeekPages {
    private static final String PAGE = "/console/week";
    private final WeekPlans plans;
    private final Naming naming;

    WeekPages(WeekPlans plans, Naming naming) {
        this.plans = plans;
        this.naming = naming;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String site) {
        List<Site> sites = plans.sites(actor);
        if (sites.isEmpty()) {
            throw new Refused("按地点管理招募的人才能排一周");
        }
        Site at = Picked.site(sites, site);
        return new ModelAndView("activities/week")
                .addObject("sites", sites)
                .addObject("at", at)
                .addObject("view", WeekView.of(plans.plan(actor, at.path()).orElse(null)))
                .addObject("names", naming.names(actor));
    }

    /** A page that answered a form, loaded anew, is the plan's. */
    @GetMapping(PAGE + "/{step:plan|ask}")
    String again() {
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/plan")
    String plan(Actor actor, @RequestParam(defaultValue = "") String site, RedirectAttributes redirect) {
        Site at = Picked.site(plans.sites(actor), site);
        plans.make(actor, at.path());
        redirect.addFlashAttribute("said", Words.of("排好了，还没有邀请任何人"));
        return back(at);
    }

    @PostMapping(PAGE + "/ask")
    String askAll(Actor actor, @RequestParam(defaultValue = "") String site, RedirectAttributes redirect) {
        Site at = Picked.site(plans.sites(actor), site);
        int sent = 0;
        int failed = 0;
        for (var place : plans.plan(actor, at.path()).map(WeekPlan::waiting).orElse(List.of())) {
            try {
                plans.ask(actor, place.id());
                sent++;
            } catch (Refused | Conflict | NotFound _) {
                failed++;
            }
        }
        redirect.addFlashAttribute("said", asked(sent, failed));
        return back(at);
    }

    private static Words asked(int sent, int failed) {
        if (sent + failed == 0) {
            return Words.of("没有等着邀请的人了");
        }
        return failed == 0
                ? Words.of("发出了 {0} 份邀请", sent)
                : Words.of("发出了 {0} 份邀请；{1} 份没发成，情况刚刚变了，再排一次就好", sent, failed);
    }

    @PostMapping(PAGE + "/places/{id}")
    ModelAndView act(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String site,
            RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("said", done(actor, id, act));
            return new ModelAndView(back(Picked.site(plans.sites(actor), site)));
        } catch (Refused | Conflict failure) {
            return Failures.on(failure, show(actor, site));
        } catch (NotFound gone) {
            if (!WeekPlans.may(actor)) {
                throw gone;
            }
            ModelAndView page = show(actor, site);
            page.setStatus(HttpStatus.NOT_FOUND);
            return page.addObject("failure", Words.of("这一条已经不在了：刚刚有人重新排过。下面是最新的"));
        }
    }

    @GetMapping(PAGE + "/places/{id}")
    String place() {
        return "redirect:" + PAGE;
    }

    private Words done(Actor actor, UUID id, String act) {
        switch (act) {
            case "ask" -> plans.ask(actor, id);
            case "keep" -> plans.keep(actor, id, true);
            case "free" -> plans.keep(actor, id, false);
            case "leave" -> plans.leave(actor, id);
            default -> throw new NotFound();
        }
        return switch (act) {
            case "ask" -> Words.of("邀请发出去了");
            case "keep" -> Words.of("留住了，再排也不会换");
            case "free" -> Words.of("放开了，再排时可能会换");
            default -> Words.of("以后排这项不会再提这个人。再排一次，看看换谁");
        };
    }

    private static String back(Site at) {
        return "redirect:" + PAGE + "?site=" + at.id();
    }
}
