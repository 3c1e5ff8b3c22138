package org.mantianxing.web.me;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.NameChecks;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.DataConsent;
import org.mantianxing.volunteers.DataConsent.Purpose;
import org.mantianxing.volunteers.DataConsents;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one has agreed to, each by itself, and taking it back. */
@Controller
class DataConsentPages {
    private final DataConsents consents;
    private final Accounts accounts;
    private final NameChecks checks;

    DataConsentPages(DataConsents consents, Accounts accounts, NameChecks checks) {
        this.consents = consents;
        this.accounts = accounts;
        this.checks = checks;
    }

    @GetMapping("/me/consents")
    ModelAndView show(Actor actor) {
        return page(actor, null);
    }

    @PostMapping("/me/consents/{purpose}/give")
    ModelAndView give(Actor actor, @PathVariable String purpose, RedirectAttributes redirect) {
        consents.give(actor, of(purpose));
        redirect.addFlashAttribute("said", Words.of("记下了，您同意了"));
        return new ModelAndView("redirect:/me/consents");
    }

    @PostMapping("/me/consents/{purpose}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable String purpose, RedirectAttributes redirect) {
        try {
            consents.withdraw(actor, of(purpose));
        } catch (Refused refused) {
            ModelAndView again = page(actor, refused);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("收回了"));
        return new ModelAndView("redirect:/me/consents");
    }

    private static Purpose of(String name) {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Actor actor, @Nullable Refused failure) {
        actor.id();
        Map<Purpose, DataConsent> given = new EnumMap<>(Purpose.class);
        consents.own(actor).forEach(one -> given.put(one.purpose(), one));
        return new ModelAndView("me/consents")
                .addObject("given", given)
                .addObject("paper", accounts.get(actor, actor.id()).paperMasked())
                .addObject("by", checks.by(actor))
                .addObject("failure", failure);
    }
}
