package org.mantianxing.activities.web;

import java.util.UUID;
import org.mantianxing.activities.Promises;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A guardian brings a child along to one activity, or leaves it at home. */
@Controller
class FamilyPages {
    private final Promises promises;
    private final TaskScreen screen;

    FamilyPages(Promises promises, TaskScreen screen) {
        this.promises = promises;
        this.screen = screen;
    }

    @PostMapping("/tasks/{id}/children/{child}")
    ModelAndView bring(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID child,
            @RequestParam(defaultValue = "") String agreed,
            RedirectAttributes redirect) {
        try {
            promises.bring(actor, id, child, agreed.equals("yes"));
        } catch (Failure failure) {
            return screen.again(actor, id, failure);
        }
        redirect.addFlashAttribute("said", Words.of("报上了，孩子跟您一起去"));
        return new ModelAndView("redirect:/tasks/" + id);
    }

    @PostMapping("/tasks/{id}/children/{child}/leave")
    ModelAndView leave(Actor actor, @PathVariable UUID id, @PathVariable UUID child, RedirectAttributes redirect) {
        try {
            promises.leaveHome(actor, id, child);
        } catch (Failure failure) {
            return screen.again(actor, id, failure);
        }
        redirect.addFlashAttribute("said", Words.of("好，孩子这次不去"));
        return new ModelAndView("redirect:/tasks/" + id);
    }

    /** A page that answered a form, loaded anew, is the task's. */
    @GetMapping({"/tasks/{id}/children/{child}", "/tasks/{id}/children/{child}/leave"})
    String again(@PathVariable UUID id) {
        return "redirect:/tasks/" + id;
    }
}
