package org.mantianxing.activities.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.CallChoices;
import org.mantianxing.activities.CallForm;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.RepeatForm;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The console's list of activities, and a call of one's own, without an order. */
@Controller
class CallPages {
    private static final int MORNING = 9;
    private final Activities activities;
    private final Planning planning;
    private final Sites sites;
    private final Accounts accounts;
    private final Naming naming;
    private final Clock clock;

    CallPages(Activities activities, Planning planning, Sites sites, Accounts accounts, Naming naming, Clock clock) {
        this.activities = activities;
        this.planning = planning;
        this.sites = sites;
        this.accounts = accounts;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/console/activities")
    ModelAndView list(Actor actor, @ModelAttribute CallFilter filter, @RequestParam(defaultValue = "") String as) {
        Optional<Site> site = sites.list(actor).stream()
                .filter(one -> one.id().toString().equals(filter.site()))
                .findFirst();
        ActivityQuery query = filter.query(site.map(Site::path).orElse(null), clock.instant());
        if (as.equals("xlsx")) {
            return new ModelAndView(Table.VIEW)
                    .addObject("table", CallSheet.of(key -> activities.led(actor, query.after(key))));
        }
        return new ModelAndView("activities/calls")
                .addObject("filter", filter)
                .addObject("page", activities.led(actor, query))
                .addObject("sites", sites.list(actor))
                .addObject("names", naming.names(actor));
    }

    /** @param copy an activity to begin from */
    @GetMapping("/console/activities/new")
    ModelAndView form(Actor actor, @RequestParam(required = false) @Nullable UUID copy) {
        CallChoices choices = activities.choices(actor);
        NewCall from = copy == null ? base(actor, choices, null) : planning.copy(actor, copy);
        return page(choices, CallForm.of(from), RepeatForm.NONE, null);
    }

    @PostMapping("/console/activities/new")
    ModelAndView call(
            Actor actor,
            @ModelAttribute CallForm form,
            @ModelAttribute RepeatForm repeat,
            RedirectAttributes redirect) {
        CallChoices choices = activities.choices(actor);
        try {
            NewCall call = form.toNewCall(base(actor, choices, form.site()));
            if (!repeat.wanted()) {
                UUID id = activities.openCall(actor, call);
                redirect.addFlashAttribute("said", Words.of("招募发出去了，合适的志愿者会陆续收到"));
                return new ModelAndView("redirect:/console/activities/" + id);
            }
            UUID series = planning.repeat(actor, call, repeat.toRepeat());
            List<Activity> ahead = planning.ahead(actor, series);
            redirect.addFlashAttribute("said", Words.of("系列办好了，先发出 {0} 场，后面的会提前四周自动发出", ahead.size()));
            return new ModelAndView(
                    "redirect:/console/activities/" + ahead.getFirst().id());
        } catch (Invalid invalid) {
            return wrong(choices, form, repeat, invalid);
        } catch (NotFound e) {
            return wrong(choices, form, repeat, Invalid.field("site", "您只能为自己的场所或队伍发布招募，请重新选"));
        }
    }

    private static ModelAndView wrong(CallChoices choices, CallForm form, RepeatForm repeat, Invalid invalid) {
        ModelAndView page = page(choices, form, repeat, invalid);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(CallChoices choices, CallForm form, RepeatForm repeat, @Nullable Invalid invalid) {
        return new ModelAndView("activities/newCall")
                .addObject("choices", choices)
                .addObject("form", form)
                .addObject("repeat", repeat)
                .addObject("invalid", invalid);
    }

    /** What a new call starts from: the chosen site, a Saturday morning that leaves time to ask people, one's own lead. */
    private NewCall base(Actor actor, CallChoices choices, @Nullable String chosen) {
        List<Site> places = choices.sites();
        Site site = places.stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElseThrow(() -> new Refused("还没有您可以发布招募的场所或队伍"));
        Instant start = ChinaTime.instant(ChinaTime.today(clock)
                .plusDays(2)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atTime(MORNING, 0));
        return new NewCall(
                null,
                "",
                "",
                site.id(),
                choices.teams().size() == 1 && places.size() == 1
                        ? choices.teams().getFirst().id()
                        : null,
                start,
                start.plus(Duration.ofHours(2)),
                site.name(),
                site.lon(),
                site.lat(),
                null,
                null,
                null,
                "",
                "",
                16,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                "",
                actor.id(),
                "",
                accounts.get(actor, actor.id()).phoneId(),
                start.minus(Duration.ofDays(1)),
                true);
    }
}
