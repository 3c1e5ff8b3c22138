package org.mantianxing.activities.web;

import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a volunteer answers to a call: yes, not this time, me too, later, not after all. */
@Controller
class AnswerPages {
    private final Activities activities;
    private final TaskScreen screen;

    AnswerPages(Activities activities, TaskScreen screen) {
        this.activities = activities;
        this.screen = screen;
    }

    @PostMapping("/tasks/{id}/accept")
    ModelAndView accept(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agreed,
            RedirectAttributes redirect) {
        return answer(actor, id, redirect, "/tasks/" + id, () -> {
            activities.accept(actor, id, !agreed.isEmpty());
            return Words.of("定下来了，谢谢您愿意来");
        });
    }

    @PostMapping("/tasks/{id}/decline")
    ModelAndView decline(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return answer(actor, id, redirect, "/tasks", () -> {
            activities.decline(actor, id);
            return Words.of("好的，这次招募不会再打扰您");
        });
    }

    @PostMapping("/tasks/{id}/sign-up")
    ModelAndView signUp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agreed,
            RedirectAttributes redirect) {
        return answer(actor, id, redirect, "/tasks/" + id, () -> {
            activities.signUp(actor, id, !agreed.isEmpty());
            return Words.of("报上名了，谢谢您愿意来");
        });
    }

    @PostMapping("/tasks/{id}/stand-by")
    ModelAndView standBy(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return answer(actor, id, redirect, "/tasks/" + id, () -> {
            activities.standBy(actor, id);
            return Words.of("登记好了，有人退出就轮到您，会马上告诉您");
        });
    }

    @PostMapping("/tasks/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return answer(actor, id, redirect, "/tasks/" + id, () -> {
            activities.withdraw(actor, id);
            return Words.of("已经退出，名额让给别人了");
        });
    }

    private interface Answer {
        Words give();
    }

    private ModelAndView answer(Actor actor, UUID id, RedirectAttributes redirect, String next, Answer answer) {
        try {
            redirect.addFlashAttribute("said", answer.give());
            return new ModelAndView("redirect:" + next);
        } catch (Failure failure) {
            return screen.again(actor, id, failure);
        }
    }
}
