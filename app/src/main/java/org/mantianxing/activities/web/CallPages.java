package org.mantianxing.activities.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.CallChoices;
import org.mantianxing.activities.CallDraft;
import org.mantianxing.activities.CallForm;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.RepeatForm;
import org.mantianxing.activities.ShiftForm;
import org.mantianxing.activities.WeekPlans;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
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
    private final Activities activities;
    private final Planning planning;
    private final Sites sites;
    private final CallBase base;
    private final Naming naming;
    private final Clock clock;

    CallPages(Activities activities, Planning planning, Sites sites, CallBase base, Naming naming, Clock clock) {
        this.activities = activities;
        this.planning = planning;
        this.sites = sites;
        this.base = base;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/console/activities")
    ModelAndView list(Actor actor, @ModelAttribute CallFilter filter, @RequestParam(defaultValue = "") String as) {
        Optional<Site> site = sites.list(actor).stream()
                .filter(one -> one.id().toString().equals(filter.site()))
                .findFirst();
        ActivityQuery query = filter.query(site.map(Site::path).orElse(null), clock.instant());
        if (Table.asked(as)) {
            return new ModelAndView(Table.VIEW)
                    .addObject("table", CallSheet.of(key -> activities.led(actor, query.after(key))));
        }
        return new ModelAndView("activities/calls")
                .addObject("filter", filter)
                .addObject("page", activities.led(actor, query))
                .addObject("holidays", filter.any() ? List.of() : planning.onHolidays(actor))
                .addObject("weekly", WeekPlans.may(actor))
                .addObject("sites", sites.list(actor))
                .addObject("names", naming.names(actor));
    }

    /**
     * @param copy an activity to begin from
     * @param event of which it is to be one more shift
     * @param course of which it is to be a session
     * @param draft what was typed earlier, to go on with
     */
    @GetMapping("/console/activities/new")
    ModelAndView form(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID copy,
            @RequestParam(required = false) @Nullable UUID course,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(required = false) @Nullable UUID draft) {
        CallChoices choices = activities.choices(actor);
        if (draft != null) {
            CallDraft.Typed typed = planning.typed(actor, draft);
            return page(actor, choices, new Sent(typed.call(), typed.repeat(), typed.roles(), draft), null);
        }
        if (event != null) {
            UUID last = planning.shifts(actor, planning.event(actor, event).id())
                    .getLast()
                    .id();
            return page(
                            actor,
                            choices,
                            new Sent(CallForm.of(planning.copy(actor, last)), RepeatForm.NONE, ShiftForm.NONE, null),
                            null)
                    .addObject("event", event);
        }
        NewCall from = copy == null ? base.of(actor, choices, null) : planning.copy(actor, copy);
        NewCall wanted = choices.courses().stream()
                .filter(one -> one.course().equals(course))
                .findFirst()
                .map(from::teaching)
                .orElse(from);
        return page(actor, choices, new Sent(CallForm.of(wanted), RepeatForm.NONE, ShiftForm.NONE, null), null);
    }

    /** What the form holds. */
    private record Sent(
            CallForm call,
            RepeatForm repeat,
            ShiftForm shifts,
            @Nullable UUID draft) {
        CallDraft.Typed typed() {
            return new CallDraft.Typed(call, repeat, shifts);
        }
    }

    @PostMapping("/console/activities/new")
    ModelAndView call(
            Actor actor,
            @ModelAttribute CallForm form,
            @ModelAttribute RepeatForm repeat,
            @ModelAttribute ShiftForm shifts,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(defaultValue = "") String act,
            RedirectAttributes redirect) {
        CallChoices choices = activities.choices(actor);
        Sent sent = new Sent(form, repeat, shifts, draft);
        try {
            if (event != null) {
                UUID id = planning.addShift(actor, event, form.toNewCall(base.of(actor, choices, form.site())));
                redirect.addFlashAttribute("said", Words.of("加了一个班次"));
                return new ModelAndView("redirect:/console/activities/" + id);
            }
            return new ModelAndView("redirect:/console/activities/" + done(actor, choices, sent, act, redirect));
        } catch (Invalid invalid) {
            return wrong(actor, choices, sent, invalid).addObject("event", event);
        } catch (NotFound e) {
            Invalid elsewhere = Invalid.field("site", "您只能为自己的场所或队伍发布招募，请重新选");
            return wrong(actor, choices, sent, elsewhere).addObject("event", event);
        } catch (Refused refused) {
            return Failures.on(refused, page(actor, choices, sent, null)).addObject("event", event);
        }
    }

    /** Where to go next, below the activities. */
    private String done(Actor actor, CallChoices choices, Sent sent, String act, RedirectAttributes redirect) {
        if (act.equals("draft") || act.equals("template")) {
            planning.keep(actor, sent.draft(), sent.typed(), act.equals("template"));
            redirect.addFlashAttribute("said", Words.of(act.equals("template") ? "存成模板了，下次可以从它开始" : "草稿存好了"));
            return "drafts";
        }
        NewCall call = sent.call().toNewCall(base.of(actor, choices, sent.call().site()));
        if (act.equals("submit")) {
            if (sent.repeat().wanted()) {
                sent.repeat().toRepeat();
            }
            if (sent.shifts().wanted()) {
                sent.shifts().toShifts(call);
            }
            planning.submit(actor, sent.draft(), sent.typed(), call);
            redirect.addFlashAttribute("said", Words.of("提交了，上一级审核后就发出去"));
            return "drafts";
        }
        if (sent.shifts().wanted()) {
            if (sent.repeat().wanted()) {
                throw Invalid.field("shifts", "分了班次的活动不能再办成系列，请只选一样");
            }
            UUID event = planning.event(actor, call.title(), sent.shifts().toShifts(call));
            List<Activity> all = planning.shifts(actor, event);
            redirect.addFlashAttribute("said", Words.of("活动发出去了，一共 {0} 个班次", all.size()));
            return all.getFirst().id().toString();
        }
        if (!sent.repeat().wanted()) {
            UUID id = activities.openCall(actor, call);
            redirect.addFlashAttribute("said", Words.of("招募发出去了，合适的志愿者会陆续收到"));
            return id.toString();
        }
        UUID series = planning.repeat(actor, call, sent.repeat().toRepeat());
        List<Activity> ahead = planning.ahead(actor, series);
        redirect.addFlashAttribute("said", Words.of("系列办好了，先发出 {0} 场，后面的会提前四周自动发出", ahead.size()));
        return ahead.getFirst().id().toString();
    }

    private ModelAndView wrong(Actor actor, CallChoices choices, Sent sent, Invalid invalid) {
        ModelAndView page = page(actor, choices, sent, invalid);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, CallChoices choices, Sent sent, @Nullable Invalid invalid) {
        return new ModelAndView("activities/newCall")
                .addObject("choices", choices)
                .addObject("form", sent.call())
                .addObject("repeat", sent.repeat())
                .addObject("shifts", sent.shifts())
                .addObject("draft", sent.draft() == null ? "" : sent.draft().toString())
                .addObject("review", planning.reviewed(actor, choices.sites()))
                .addObject("invalid", invalid);
    }
}
