package org.mantianxing.web.me;

import org.mantianxing.identity.OwnData;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaving: volunteering alone, or everything. Nobody who is waited for can slip away by it. */
@Controller
class LeavePages {
    private final Kept kept;
    private final OwnData own;
    private final Ties ties;

    LeavePages(Kept kept, OwnData own, Ties ties) {
        this.kept = kept;
        this.own = own;
        this.ties = ties;
    }

    @GetMapping("/me/leave")
    ModelAndView leave(Actor actor) {
        return page(actor);
    }

    @PostMapping("/me/leave/volunteering")
    ModelAndView volunteering(Actor actor, RedirectAttributes redirect) {
        if (ties.of(actor).volunteer()) {
            return stillBound(actor);
        }
        kept.volunteers().leave(actor);
        redirect.addFlashAttribute("said", Words.of("已退出志愿者，谢谢您做过的每一件事"));
        return new ModelAndView("redirect:/me");
    }

    @PostMapping("/me/leave/account")
    ModelAndView account(Actor actor, RedirectAttributes redirect) {
        if (ties.of(actor).account()) {
            return stillBound(actor);
        }
        own.close(actor);
        redirect.addFlashAttribute("said", Words.of("账号已注销，您的姓名、手机号和地址都已删除"));
        return new ModelAndView("redirect:/");
    }

    private ModelAndView stillBound(Actor actor) {
        ModelAndView page = page(actor).addObject("late", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Actor actor) {
        return new ModelAndView("me/leave")
                .addObject("bound", ties.of(actor))
                .addObject("volunteer", actor.has(Role.VOLUNTEER))
                .addObject("minutes", kept.records().minutes(actor, actor.id()));
    }
}
