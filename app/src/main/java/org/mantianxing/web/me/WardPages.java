package org.mantianxing.web.me;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Guardians;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A guardian agrees to somebody under 18 being a volunteer, refuses, or takes it back. */
@Controller
class WardPages {
    private final Guardians guardians;
    private final Accounts accounts;
    private final LettingGo lettingGo;

    WardPages(Guardians guardians, Accounts accounts, LettingGo lettingGo) {
        this.guardians = guardians;
        this.accounts = accounts;
        this.lettingGo = lettingGo;
    }

    @GetMapping("/me/wards/{id}")
    ModelAndView ward(Actor actor, @PathVariable UUID id) {
        return page(actor, id, "", null);
    }

    @PostMapping("/me/wards/{id}/agree")
    ModelAndView agree(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String agree,
            RedirectAttributes redirect) {
        try {
            if (!agree.equals("yes")) {
                throw Invalid.field("agree", "请看过说明，勾选同意");
            }
            guardians.agree(actor, id, new IdPaper(IdKind.RESIDENT, IdPaper.modern(IdKind.plain(paper))));
        } catch (Invalid | Conflict failure) {
            return failed(page(actor, id, paper, failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("谢谢您，孩子是志愿者了"));
        return new ModelAndView("redirect:/me/wards/" + id);
    }

    @PostMapping("/me/wards/{id}/refuse")
    ModelAndView refuse(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            guardians.refuse(actor, id);
        } catch (Conflict failure) {
            return failed(page(actor, id, "", failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("好，没有登记"));
        return new ModelAndView("redirect:/me");
    }

    /** What the child has promised is let go first. */
    @PostMapping("/me/wards/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            Guardians.Ward ward = guardians.ward(actor, id);
            lettingGo.all(ward.card(), () -> guardians.withdraw(actor, id));
        } catch (Conflict failure) {
            return failed(page(actor, id, "", failure), failure);
        }
        redirect.addFlashAttribute("said", Words.of("收回了，孩子的任务都退了，做过的时长还在"));
        return new ModelAndView("redirect:/me");
    }

    private static ModelAndView failed(ModelAndView page, Failure failure) {
        page.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Actor actor, UUID id, String paper, @Nullable Failure failure) {
        return new ModelAndView("me/ward")
                .addObject("ward", guardians.ward(actor, id))
                .addObject("own", accounts.get(actor, actor.id()))
                .addObject("paper", paper)
                .addObject("failure", failure);
    }
}
