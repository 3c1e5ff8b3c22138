package org.mantianxing.web.me;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Consent;
import org.mantianxing.volunteers.Guardian;
import org.mantianxing.volunteers.Guardians;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody under 18 waits for a guardian's consent. */
@Controller
class GuardianPages {
    private final Guardians guardians;
    private final Accounts accounts;

    GuardianPages(Guardians guardians, Accounts accounts) {
        this.guardians = guardians;
        this.accounts = accounts;
    }

    @GetMapping("/me/guardian")
    ModelAndView waiting(Actor actor) {
        return guardians.awaited(actor) ? page(actor, "", null) : new ModelAndView("redirect:/me");
    }

    @PostMapping("/me/guardian")
    ModelAndView again(
            Actor actor,
            @RequestParam(defaultValue = "") String guardianPhone,
            @RequestParam(defaultValue = "") String guardianRelation,
            RedirectAttributes redirect) {
        try {
            guardians.again(
                    actor,
                    new Guardian(
                            guardianPhone,
                            Arrays.stream(Consent.Relation.values())
                                    .filter(one -> one.name().equals(guardianRelation))
                                    .findFirst()
                                    .orElse(null)));
        } catch (Invalid invalid) {
            ModelAndView again = page(actor, guardianPhone, invalid).addObject("relation", guardianRelation);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("短信发过去了"));
        return new ModelAndView("redirect:/me/guardian");
    }

    @PostMapping("/me/guardian/cancel")
    String cancel(Actor actor, RedirectAttributes redirect) {
        guardians.giveUp(actor);
        redirect.addFlashAttribute("said", Words.of("取消了，长大一点再来也好"));
        return "redirect:/me";
    }

    private ModelAndView page(Actor actor, String phone, @Nullable Invalid invalid) {
        Consent asked = guardians.own(actor).orElse(null);
        if (asked == null && !guardians.awaited(actor)) {
            throw new NotFound();
        }
        return new ModelAndView("me/guardian")
                .addObject("asked", asked)
                .addObject(
                        "guardian",
                        asked == null
                                ? ""
                                : accounts.get(actor, asked.guardian()).phoneMasked())
                .addObject("phone", phone)
                .addObject("invalid", invalid);
    }
}
