package org.mantianxing.activities.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.CallDraft;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.Repeat;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls that are not out yet: one's own, templates, and those that wait for the level above. */
@Controller
class DraftPages {
    private final Activities activities;
    private final Planning planning;
    private final CallBase base;
    private final Naming naming;

    DraftPages(Activities activities, Planning planning, CallBase base, Naming naming) {
        this.activities = activities;
        this.planning = planning;
        this.base = base;
        this.naming = naming;
    }

    @GetMapping("/console/activities/drafts")
    ModelAndView list(Actor actor) {
        activities.choices(actor);
        return new ModelAndView("activities/drafts").addObject("drafts", planning.drafts(actor));
    }

    @GetMapping("/console/activities/drafts/{id}")
    ModelAndView draft(Actor actor, @PathVariable UUID id) {
        return page(actor, id, "");
    }

    /** A page that answered a form, loaded anew, is the draft's. */
    @GetMapping("/console/activities/drafts/{id}/{step:release|return|delete}")
    String again(@PathVariable UUID id) {
        return "redirect:/console/activities/drafts/" + id;
    }

    @PostMapping("/console/activities/drafts/{id}/release")
    ModelAndView release(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            CallDraft.Typed typed = planning.typed(actor, id);
            NewCall call = typed.call()
                    .toNewCall(base.of(
                            planning.draft(actor, id).owner(), typed.call().site()));
            Repeat repeat = typed.repeat().wanted() ? typed.repeat().toRepeat() : null;
            UUID out = planning.release(actor, id, call, repeat, typed.roles());
            redirect.addFlashAttribute("said", Words.of("招募发出去了，合适的志愿者会陆续收到"));
            return new ModelAndView("redirect:/console/activities/" + out);
        } catch (Invalid | Conflict | Refused failure) {
            return again(actor, id, failure, "");
        }
    }

    @PostMapping("/console/activities/drafts/{id}/return")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            planning.giveBack(actor, id, words.replace("\r\n", "\n"));
            redirect.addFlashAttribute("said", Words.of("退回去了，对方改好会再提交"));
            return new ModelAndView("redirect:/console/activities/drafts");
        } catch (Invalid | Conflict | Refused failure) {
            return again(actor, id, failure, words);
        }
    }

    @PostMapping("/console/activities/drafts/{id}/delete")
    String delete(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        planning.discard(actor, id);
        redirect.addFlashAttribute("said", Words.of("删掉了"));
        return "redirect:/console/activities/drafts";
    }

    private ModelAndView again(Actor actor, UUID id, Failure failure, String typed) {
        boolean gone = planning.drafts(actor).stream().noneMatch(one -> one.id().equals(id));
        return Failures.on(
                failure,
                gone
                        ? new ModelAndView("activities/drafts").addObject("drafts", planning.drafts(actor))
                        : page(actor, id, typed));
    }

    private ModelAndView page(Actor actor, UUID id, @Nullable String typed) {
        CallDraft draft = planning.draft(actor, id);
        return new ModelAndView("activities/draft")
                .addObject("draft", draft)
                .addObject("typedCall", planning.typed(actor, id))
                .addObject("reviews", planning.reviews(actor, draft))
                .addObject("names", naming.names(actor))
                .addObject("typed", typed);
    }
}
