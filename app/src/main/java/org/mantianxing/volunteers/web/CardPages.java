package org.mantianxing.volunteers.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.NameChecks;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.DataConsent;
import org.mantianxing.volunteers.DataConsents;
import org.mantianxing.volunteers.SaidSkills;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering as a volunteer, and the same form for changing the card later. */
@Controller
class CardPages {
    private final Volunteers volunteers;
    private final Accounts accounts;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Lists lists;
    private final NameChecks checks;
    private final DataConsents consents;
    private final SaidSkills said;

    /** What somebody agrees to, and says besides. */
    @Component("cardKept")
    record Kept(NameChecks checks, DataConsents consents, SaidSkills said) {}

    CardPages(Volunteers volunteers, Accounts accounts, Sites sites, Catalogue catalogue, Lists lists, Kept kept) {
        this.checks = kept.checks();
        this.consents = kept.consents();
        this.said = kept.said();
        this.volunteers = volunteers;
        this.accounts = accounts;
        this.sites = sites;
        this.catalogue = catalogue;
        this.lists = lists;
    }

    @GetMapping("/me/volunteer")
    ModelAndView card(Actor actor) {
        if (waits(actor)) {
            return new ModelAndView("redirect:/me/guardian");
        }
        return page(actor, form(actor).orElseGet(CardForm::empty), null);
    }

    @PostMapping("/me/volunteer")
    ModelAndView keep(Actor actor, @ModelAttribute CardForm form, RedirectAttributes redirect) {
        boolean registered = mine(actor).isPresent();
        try {
            if (registered) {
                change(actor, form);
                redirect.addFlashAttribute("said", Words.of("改好了"));
            } else {
                register(actor, form);
                if (waits(actor)) {
                    return new ModelAndView("redirect:/me/guardian");
                }
                redirect.addFlashAttribute("said", Words.of("登记好了，欢迎您，志愿者！"));
            }
            return new ModelAndView("redirect:/me");
        } catch (Invalid invalid) {
            ModelAndView again = page(actor, form, invalid);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Conflict conflict) {
            ModelAndView now = page(actor, form(actor).orElse(form), null);
            now.addObject("conflict", conflict.words()).setStatus(HttpStatus.CONFLICT);
            return now;
        }
    }

    private void register(Actor actor, CardForm form) {
        if (!"yes".equals(form.agree())) {
            throw Invalid.field("agree", "请先看一下说明，勾选同意后再登记");
        }
        requirePaperAgreed(form);
        said.check(actor, form.said());
        volunteers.register(actor, form.toCard(actor, sites), form.toShown());
        said.say(actor, form.said());
        check(actor, form);
    }

    /** A document is kept by a consent of its own (PIPL art. 29). */
    private static void requirePaperAgreed(CardForm form) {
        if (form.showsPaper() && !"yes".equals(form.agreePaper())) {
            throw Invalid.field("agreePaper", "填了证件号码，请勾选同意保存；不想填就空着");
        }
    }

    private void check(Actor actor, CardForm form) {
        if (form.showsPaper() && "yes".equals(form.agreeCheck())) {
            consents.give(actor, DataConsent.Purpose.CHECK);
        }
    }

    private void change(Actor actor, CardForm form) {
        requirePaperAgreed(form);
        said.check(actor, form.said());
        volunteers.change(actor, form.toCard(actor, sites), form.toShown(), form.toVersion());
        said.say(actor, form.said());
        check(actor, form);
    }

    private boolean waits(Actor actor) {
        return volunteers
                .find(actor, actor.id())
                .filter(card -> card.state() == Volunteer.State.APPLIED)
                .isPresent();
    }

    private Optional<CardForm> form(Actor actor) {
        return mine(actor).map(card -> CardForm.of(card, said.own(actor)));
    }

    private Optional<Volunteer> mine(Actor actor) {
        return volunteers
                .find(actor, actor.id())
                .filter(card -> card.state() == Volunteer.State.ACTIVE || card.state() == Volunteer.State.PAUSED);
    }

    private ModelAndView page(Actor actor, CardForm form, @Nullable Invalid invalid) {
        return new ModelAndView("volunteers/card")
                .addObject("form", form)
                .addObject("invalid", invalid)
                .addObject("checkedBy", checks.by(actor))
                .addObject("registered", mine(actor).isPresent())
                .addObject("account", accounts.get(actor, actor.id()))
                .addObject("politics", lists.of(actor, "politics"))
                .addObject("schooling", lists.of(actor, "schooling"))
                .addObject("towns", sites.towns(actor))
                .addObject("skills", SkillTree.of(catalogue.skills(actor)))
                .addObject("languages", lists.of(actor, "languages"));
    }
}
